package org.refractory.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process that serves a database cluster, found by the number it left in {@code postmaster.pid}. */
final class Postmaster {
    private final Path cluster;

    Postmaster(Path cluster) {
        this.cluster = cluster;
    }

    /** It, if it lives. */
    Optional<ProcessHandle> process() throws IOException {
        return noted().filter(this::isOurs);
    }

    /**
     * A dead server's {@code postmaster.pid} stays: PostgreSQL finds by it whether backends still live, and replaces it. It
     * would believe a number that now belongs to another program, though, so then the file goes.
     */
    void forget() throws IOException {
        if (noted().filter(process -> !isOurs(process)).isPresent()) {
            Files.delete(file());
        }
    }

    /** The living process that bears the number, whatever it is. */
    private Optional<ProcessHandle> noted() throws IOException {
        return Files.exists(file())
                ? Files.readString(file())
                        .lines()
                        .findFirst()
                        .map(String::strip)
                        .filter(line -> line.matches("[0-9]{1,18}"))
                        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** The number may have gone to another program since: ours is a postgres that was told to use our folder. */
    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.arguments()
                .map(words -> List.of(words).contains(cluster.toString()))
                .or(() -> info.command().map(command -> command.endsWith("/postgres")))
                .orElse(false);
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
