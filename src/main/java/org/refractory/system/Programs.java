package org.refractory.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the database's own programs as whoever may run them. */
final class Programs {
    private static final long PATIENCE_SECONDS = 120;

    private Programs() {}

    /** What a program said and how it ended; 0 is good. */
    record Outcome(int code, String words) {
        /** The line that usually tells the reason. */
        String lastLine() {
            return words.lines().reduce((first, second) -> second).orElse("it said nothing");
        }
    }

    static Outcome run(List<String> command) throws IOException {
        return runPlain(Stream.concat(RunAs.chosen().prefix().stream(), command.stream())
                .toList());
    }

    /** Runs a program as it stands. Its words go through a file: a server it starts would hold a pipe open for ever. */
    static Outcome runPlain(List<String> command) throws IOException {
        Path words = Files.createTempFile("refractory", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("%s did not end within %d seconds".formatted(command, PATIENCE_SECONDS));
            }
            String said = new String(Files.readAllBytes(words), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), said.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while %s was running".formatted(command), e);
        } finally {
            Files.deleteIfExists(words);
        }
    }
}
