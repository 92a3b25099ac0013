package org.refractory.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files with a valid seal over whatever they hold, as somebody makes them who wants to do harm. */
final class Forged {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Forged() {
        put(BackupWriter.WORDS, new byte[0]);
    }

    /** All of a real one, to be changed. */
    static Forged like(BackupFile real) throws IOException {
        Forged forged = new Forged();
        for (Manifest.Part part : real.manifest().parts()) {
            try (InputStream rows = real.rows(part)) {
                forged.put(part.entry(), rows.readAllBytes());
            }
        }
        return forged.put(BackupWriter.MANIFEST, real.manifest().json());
    }

    Forged put(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    String text(String name) {
        return new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.setComment(Seal.unfinished(entries.getOrDefault(BackupWriter.MANIFEST, new byte[0])));
        }
        Seal.close(file);
        return file;
    }

    static Manifest manifest(Manifest.Part... parts) {
        return new Manifest(
                Manifest.FORMAT,
                "1",
                Instant.EPOCH,
                "18",
                List.of("V1__account.sql"),
                0,
                List.of(parts),
                List.of(),
                List.of());
    }

    /** What a manifest says of rows, truly. */
    static Manifest.Part part(Table table, byte[] rows) throws IOException {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        measured.write(rows, 0, rows.length);
        return measured.part(table);
    }
}
