package org.refractory.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last bytes of a backup, as the comment of a zip file: the checksum of the manifest, and that of every byte before the
 * checksum itself. So a change of any byte of the file shows, also of those that no program looks at.
 */
record Seal(String manifest, String file) {
    private static final String FORM = "Refractory backup; sha256 of manifest.json %s; sha256 of all before this %s";
    private static final Pattern READ = Pattern.compile(FORM.formatted("([0-9a-f]{64})", "([0-9a-f]{64})"));
    private static final int DIGEST = 64;
    private static final int LENGTH =
            FORM.formatted("0".repeat(DIGEST), "0".repeat(DIGEST)).length();
    private static final int BUFFER = 1 << 16;

    /** The comment of a file that is not whole yet. */
    static String unfinished(byte[] manifest) {
        String digest = HexFormat.of().formatHex(Measured.sha256().digest(manifest));
        return FORM.formatted(digest, "0".repeat(DIGEST));
    }

    /** Puts the checksum of all that was written in its place, and waits until the disk has everything. */
    static void close(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long place = channel.size() - DIGEST;
            ByteBuffer digest = ByteBuffer.wrap(digest(channel, place).getBytes(StandardCharsets.US_ASCII));
            while (digest.hasRemaining()) {
                channel.write(digest, place + digest.position());
            }
            channel.force(true);
        }
    }

    /** Reads it from the end of a file; empty where there is none. */
    static Optional<Seal> of(FileChannel channel) throws IOException {
        long place = channel.size() - LENGTH;
        ByteBuffer end = ByteBuffer.allocate(LENGTH);
        while (place >= 0 && end.hasRemaining() && channel.read(end, place + end.position()) >= 0) {
            // until it is full
        }
        Matcher read = READ.matcher(new String(end.array(), StandardCharsets.ISO_8859_1));
        return read.matches() ? Optional.of(new Seal(read.group(1), read.group(2))) : Optional.empty();
    }

    /** Whether no byte of the file changed since it was sealed. */
    boolean holds(FileChannel channel) throws IOException {
        return digest(channel, channel.size() - DIGEST).equals(file);
    }

    boolean holds(byte[] manifestFound) {
        return HexFormat.of().formatHex(Measured.sha256().digest(manifestFound)).equals(manifest);
    }

    private static String digest(FileChannel channel, long length) throws IOException {
        MessageDigest digest = Measured.sha256();
        channel.position(0);
        InputStream in = Channels.newInputStream(channel);
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int many = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (many < 0) {
                throw new IOException("The file became shorter while it was read");
            }
            digest.update(buffer, 0, many);
            left -= many;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
