package org.refractory.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real data made by others, which is not part of the repository: {@code REFRACTORY_SHARED} names its folder. */
public final class SharedData {
    private static final Path ROOT =
            Path.of(Objects.requireNonNullElse(System.getenv("REFRACTORY_SHARED"), "../shared"), "data");

    private SharedData() {}

    /** A folder or file of it; the test is skipped, with a reason, where that is absent. */
    public static Path path(String name) {
        Path path = ROOT.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> "Skipped: %s is absent; REFRACTORY_SHARED names the folder of real data".formatted(path));
        return path;
    }

    /** All files below a folder of it, in the order of their names. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
