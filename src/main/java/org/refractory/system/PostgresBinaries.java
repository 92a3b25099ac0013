package org.refractory.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs packed into the portal, unpacked once for each version. */
final class PostgresBinaries {
    /** Named in the folder, so that another version is unpacked beside it; a test compares it with the programs. */
    static final String VERSION = "18.6";

    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-darwin-x86_64.txz",
            "postgres-darwin-arm_64.txz");
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres} below the given one; put there by an atomic move if it is not there yet. */
    static Path unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("bin-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        Path fresh = folder.resolve("unpacking-" + UUID.randomUUID());
        Files.createDirectories(fresh);
        try (InputStream archive = archive()) {
            unpack(archive, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) { // else another process was quicker, and its copy is as good
                throw e;
            }
        } finally {
            Trees.delete(fresh);
        }
        return home;
    }

    private static InputStream archive() {
        return ARCHIVES.stream()
                .map(name -> PostgresBinaries.class.getResourceAsStream("/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "This build holds no PostgreSQL for %s. Set QUARKUS_DATASOURCE_JDBC_URL to use your own."
                                .formatted(System.getProperty("os.name"))));
    }

    static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolve("..").normalize());
                    place(tar, entry, target);
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Removes what a killed process left half unpacked; only for a folder that nobody else is unpacking into. */
    static void tidy(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("unpacking-")) {
                    Trees.delete(entry);
                }
            }
        }
    }
}
