package org.refractory.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code pg_ctl} of one cluster, which starts and stops its server, and the log the server writes.
 *
 * @param binaries where the programs are unpacked
 */
record PgCtl(Path binaries, Path cluster, Path log) {
    private static final long LOG_LIMIT = 10_000_000;
    private static final int LAST_WORDS = 100_000;

    /**
     * What came of an attempt to start.
     *
     * @param words what the server wrote into its log meanwhile
     */
    record Attempt(Programs.Outcome outcome, String words) {
        boolean isDone() {
            return outcome.code() == 0;
        }

        /** Whether backends of a killed server still live. */
        boolean isBesideOrphans() {
            return !isDone() && words.contains("is still in use");
        }

        boolean isForWantOfSpace() {
            return !isDone() && words.contains("No space left on device");
        }
    }

    Attempt start(int port) throws IOException {
        rotateLog();
        long before = Files.exists(log) ? Files.size(log) : 0;
        Programs.Outcome outcome = run("start", "--wait", "--timeout=60", "--log=" + log, "--options=-p " + port);
        return new Attempt(outcome, outcome.code() == 0 ? "" : words(before));
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String words(long since) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(since, file.length() - LAST_WORDS);
            byte[] words = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(words);
            return new String(words, StandardCharsets.UTF_8);
        }
    }

    /** Asks it to end, and then makes it. */
    void stop() throws IOException {
        Programs.Outcome fast = run("stop", "--wait", "--mode=fast", "--timeout=60");
        if (fast.code() != 0) {
            run("stop", "--wait", "--mode=immediate", "--timeout=20");
        }
    }

    private Programs.Outcome run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("pg_ctl").toString(), "--pgdata=" + cluster));
        command.addAll(List.of(arguments));
        return Programs.run(command);
    }

    /** Any of the programs. */
    Path program(String name) throws IOException {
        return PostgresBinaries.unpackedIn(binaries).resolve("bin").resolve(name);
    }
}
