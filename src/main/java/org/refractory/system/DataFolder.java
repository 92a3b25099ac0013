package org.refractory.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one folder that holds everything a portal keeps: the embedded database and the indexes. */
public record DataFolder(Path root) {
    /** The configuration key; as environment variable {@code REFRACTORY_DATA}. */
    public static final String KEY = "refractory.data";

    /** The configured folder ({@code refractory.data}), or {@code data} in the working directory; made if absent. */
    public static DataFolder configured() {
        Path root = Path.of(Settings.text(KEY, "data")).toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder %s cannot be made (%s). Name another one in REFRACTORY_DATA, or make it writable."
                            .formatted(root, e.getMessage()));
        }
        if (!Files.isWritable(root)) {
            throw new StartFailure(
                    "The data folder %s is not writable. Name another one in REFRACTORY_DATA, or make it writable."
                            .formatted(root));
        }
        return new DataFolder(root);
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Path ownerLock() {
        return root.resolve("owner.lock");
    }
}
