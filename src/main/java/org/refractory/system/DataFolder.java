package org.refractory.system;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one folder that holds everything a portal keeps: the embedded database and the indexes. */
public record DataFolder(Path root) {
    /** The configuration key; as environment variable {@code REFRACTORY_DATA}. */
    public static final String KEY = "refractory.data";

    /** @param root made absolute, so that it stays the same folder wherever it is used */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The configured folder ({@code refractory.data}), or {@code data} in the working directory. */
    public static DataFolder configured() {
        return new DataFolder(Path.of(Settings.text(KEY, "data")));
    }

    /**
     * Makes it if it is absent.
     *
     * @throws StartFailure if nothing can be kept there
     */
    public DataFolder ensureUsable() {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, "writable", ""));
            return this;
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder %s cannot be written to (%s). Name another one in REFRACTORY_DATA, or make it writable."
                            .formatted(root, reason(e)),
                    e);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> "a file is in the way, or the disk refuses";
        };
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

    /** Its embedded database server, running or not. */
    public PostgresServer server() {
        return new PostgresServer(postgres(), postgres());
    }
}
