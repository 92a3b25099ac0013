package org.refractory.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the database's own programs; PostgreSQL refuses to be root, so root becomes nobody in a user namespace first. */
final class Programs {
    private static final long PATIENCE_SECONDS = 120;

    private Programs() {}

    /** What a program said and how it ended. */
    record Outcome(int code, String words) {}

    static Outcome run(List<String> command) throws IOException {
        Path words = Files.createTempFile("refractory", ".log");
        try {
            Process process = new ProcessBuilder(asUnprivileged(command))
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end in time");
            }
            return new Outcome(process.exitValue(), text(words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " was running", e);
        } finally {
            Files.deleteIfExists(words);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static List<String> asUnprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> prefixed = new ArrayList<>(List.of("unshare", "-U"));
        prefixed.addAll(command);
        return prefixed;
    }
}
