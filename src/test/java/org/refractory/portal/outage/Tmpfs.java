package org.refractory.portal.outage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small disk of its own, in memory, that a test can fill up. */
final class Tmpfs implements AutoCloseable {
    private static final byte[] BLOCK = new byte[4_096];

    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    /** The test is skipped, with a reason, where this process may not mount anything. */
    static Tmpfs mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run(List.of(
                "mount", "-t", "tmpfs", "-o", "size=%dm,mode=755".formatted(megabytes), "tmpfs", folder.toString()));
        Assumptions.assumeTrue(mounted, "Skipped: no small disk can be mounted here; it takes root on Linux");
        return new Tmpfs(folder);
    }

    private static boolean run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.onExit().orTimeout(10, TimeUnit.SECONDS).join().exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Writes until nothing fits any more. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(path("ballast"))) {
            while (true) {
                ballast.write(BLOCK);
            }
        } catch (IOException e) {
            assert e.getMessage() != null; // it is full
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(path("ballast"));
    }

    @Override
    public void close() {
        run(List.of("umount", "--lazy", folder.toString()));
    }
}
