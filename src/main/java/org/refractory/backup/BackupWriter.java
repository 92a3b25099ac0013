package org.refractory.backup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup under another name beside the wanted one, readable by its owner only, and gives it that name when it is
 * whole and on the disk. Close it in any case: what was not finished is deleted.
 */
final class BackupWriter implements Closeable {
    /** The first entry, in words, for whoever finds the file in ten years. */
    static final String WORDS = "REFRACTORY-BACKUP.txt";

    static final String MANIFEST = "manifest.json";

    private static final String EXPLANATION = """
            This is a backup of a Refractory portal: everything in its database that people wrote, in the text format of
            PostgreSQL's COPY, a file for each table. It holds names, email addresses and password hashes: keep it safe.

                java -jar quarkus-run.jar restore THIS_FILE

            checks it and loads it into an empty database. manifest.json says what is in it.
            """;

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path draft;
    private final ZipOutputStream zip;

    /** Writes the rows of a table. */
    @FunctionalInterface
    interface Rows {
        void to(OutputStream out) throws SQLException, IOException;
    }

    private BackupWriter(Path target, Path draft) throws IOException {
        this.target = target;
        this.draft = draft;
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED); // the snapshot it reads holds back the server's cleaning
    }

    /** Begins a file that gets a name when it is finished. */
    static BackupWriter begin(Path target) throws IOException {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Path draft = target.resolveSibling("%s.%s.part".formatted(target.getFileName(), random));
        Files.createFile(draft, ownerOnly());
        draft.toFile().deleteOnExit(); // also when the process is told to stop
        BackupWriter writer = new BackupWriter(target, draft);
        writer.entry(WORDS, EXPLANATION.getBytes(StandardCharsets.UTF_8));
        return writer;
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Adds a table, however large. */
    Manifest.Part add(Table table, Rows rows) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(new Manifest.Part(table, 0, 0, "").entry()));
        Measured measured = new Measured(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the zip file goes on
            }
        });
        rows.to(measured);
        zip.closeEntry();
        return measured.part(table);
    }

    private void entry(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Writes the manifest, seals the file and reads it whole again before it gets its name.
     *
     * @throws BackupRefused if the disk does not give back what was written, or the name has been taken meanwhile
     */
    void finish(Manifest manifest, boolean replacing) throws IOException {
        byte[] json = manifest.json();
        entry(MANIFEST, json);
        zip.setComment(Seal.unfinished(json));
        zip.close();
        Seal.close(draft);
        readBack();
        if (!replacing && Files.exists(target)) {
            throw exists(target);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder =
                FileChannel.open(target.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true); // the new name too
        }
    }

    private void readBack() throws IOException {
        try (BackupFile written = BackupFile.open(draft)) {
            written.verify();
        } catch (BackupRefused e) {
            throw new BackupRefused(
                    "The disk does not give back what was written to it. Name a file on another one.", e);
        }
    }

    static BackupRefused exists(Path target) {
        return new BackupRefused(
                "%s is there already. Name another file, or say --force to replace it.".formatted(target));
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } catch (IOException e) {
            // what is deleted need not be whole
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
