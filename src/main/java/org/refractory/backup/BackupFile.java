package org.refractory.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup to be read. It comes from outside: whatever its names say, nothing is unpacked into a folder, and whatever it
 * claims to hold, memory stays constant.
 */
public final class BackupFile implements Closeable {
    /** The manifest of a hundred tables is far below. */
    private static final int LARGEST_MANIFEST = 1 << 20;

    private static final int NAME_AT = 30;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a file and proves that no byte of it changed since it was written.
     *
     * @throws BackupRefused if it is no backup, is damaged, or has a format of another time
     */
    public static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BackupRefused("There is no file %s. Check its name.".formatted(path));
        }
        Seal seal = unbroken(path);
        ZipFile zip = zip(path);
        try {
            return new BackupFile(path, zip, manifest(path, zip, seal));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw damaged(path);
        }
    }

    private static Seal unbroken(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            Seal seal = Seal.of(channel).orElse(null);
            if (seal == null && !beginsLikeOne(channel)) {
                throw new BackupRefused("%s is not a backup of Refractory.".formatted(path));
            }
            if (seal == null || !seal.holds(channel)) {
                throw damaged(path);
            }
            return seal;
        }
    }

    /** The first entry's name, where every zip file has it. */
    private static boolean beginsLikeOne(FileChannel channel) throws IOException {
        ByteBuffer begin = ByteBuffer.allocate(NAME_AT + BackupWriter.WORDS.length());
        while (begin.hasRemaining() && channel.read(begin, begin.position()) >= 0) {
            // until it is full, or the file ends
        }
        return new String(begin.array(), StandardCharsets.ISO_8859_1).endsWith(BackupWriter.WORDS);
    }

    private static Manifest manifest(Path path, ZipFile zip, Seal seal) throws IOException {
        ZipEntry entry = zip.getEntry(BackupWriter.MANIFEST);
        if (entry == null) {
            throw damaged(path);
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(entry)) {
            json = in.readNBytes(LARGEST_MANIFEST);
        }
        if (!seal.holds(json)) {
            throw damaged(path);
        }
        return Manifest.parse(json).orElseThrow(() -> damaged(path));
    }

    public Manifest manifest() {
        return manifest;
    }

    /**
     * Proves that the file holds exactly what its manifest says.
     *
     * @throws BackupRefused if not
     */
    public void verify() throws IOException {
        verifyNames();
        for (Manifest.Part part : manifest.parts()) {
            try (InputStream rows = rows(part)) {
                rows.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException e) {
                throw damaged(path);
            }
        }
    }

    /** Each name once and none beside; and no two entries share their packed bytes. */
    private void verifyNames() throws IOException {
        Set<String> expected = new HashSet<>(List.of(BackupWriter.WORDS, BackupWriter.MANIFEST));
        manifest.parts().forEach(part -> expected.add(part.entry()));
        long packed = 0;
        for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
            ZipEntry entry = entries.next();
            packed += entry.getCompressedSize();
            if (!expected.remove(entry.getName())) {
                throw damaged(path);
            }
        }
        if (!expected.isEmpty() || packed > Files.size(path)) {
            throw damaged(path);
        }
    }

    /**
     * The rows of a table as they are packed. Reading its end throws {@link BackupRefused} if they are not what the manifest
     * says; so whoever has read them all may keep them.
     */
    InputStream rows(Manifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw damaged(path);
        }
        return new Checked(zip.getInputStream(entry), part, () -> damaged(path));
    }

    static BackupRefused damaged(Path path) {
        return new BackupRefused(
                "%s is damaged: it is truncated or was altered. Nothing was changed; use another copy or an older backup."
                        .formatted(path));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
