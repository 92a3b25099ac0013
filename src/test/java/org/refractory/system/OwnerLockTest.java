package org.refractory.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process owns a data folder, and whoever asks learns which. */
class OwnerLockTest {
    @TempDir
    Path folder;

    @Test
    void isTakenOnceAndAgainWhenItWasClosed() {
        Path file = folder.resolve("owner.lock");
        try (OwnerLock first = OwnerLock.take(file, OwnerLock.Role.PORTAL).orElseThrow()) {
            assertThat(OwnerLock.take(file, OwnerLock.Role.COMMAND)).isEmpty();
            assertThat(first).isNotNull();
        }
        OwnerLock.take(file, OwnerLock.Role.COMMAND).orElseThrow().close();
    }

    @Test
    void saysWhoHoldsItAndNobodyAfterwards() {
        Path file = folder.resolve("owner.lock");
        assertThat(OwnerLock.holder(file)).isEmpty();
        OwnerLock lock = OwnerLock.take(file, OwnerLock.Role.PORTAL).orElseThrow();
        assertThat(OwnerLock.holder(file))
                .contains(new OwnerLock.Holder(
                        OwnerLock.Role.PORTAL, ProcessHandle.current().pid()));
        lock.close();
        assertThat(OwnerLock.holder(file)).isEmpty();
    }

    @Test
    void keepsOtherProcessesOutThoughThisOneAskedForItsHolderAndTriedAgain() throws Exception {
        Path file = folder.resolve("owner.lock");
        try (OwnerLock lock = OwnerLock.take(file, OwnerLock.Role.PORTAL).orElseThrow()) {
            assertThat(OwnerLock.holder(file)).isPresent();
            assertThat(OwnerLock.take(file, OwnerLock.Role.COMMAND)).isEmpty();
            assertThat(takenByAnotherProcess(file)).isFalse();
            assertThat(lock).isNotNull();
        }
        assertThat(takenByAnotherProcess(file)).isTrue();
    }

    @Test
    void aHolderThatDiedOwnsNothing() throws IOException {
        Path file = folder.resolve("owner.lock");
        Files.writeString(file, "PORTAL 99999999\n");
        assertThat(OwnerLock.holder(file).orElseThrow().isAlive()).isFalse();
        OwnerLock.take(file, OwnerLock.Role.COMMAND).orElseThrow().close();
    }

    private static boolean takenByAnotherProcess(Path file) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attempt.class.getName(),
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return other.exitValue() == Attempt.TAKEN;
    }

    /** What the other process does. */
    static final class Attempt {
        static final int TAKEN = 10;
        private static final int REFUSED = 11;

        private Attempt() {}

        public static void main(String... arguments) {
            boolean taken = OwnerLock.take(Path.of(arguments[0]), OwnerLock.Role.COMMAND)
                    .isPresent();
            System.exit(taken ? TAKEN : REFUSED);
        }
    }
}
