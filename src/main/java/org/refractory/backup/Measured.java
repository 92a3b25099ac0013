package org.refractory.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and keeps what a manifest says of them: how many, how many lines, which checksum. */
final class Measured extends OutputStream {
    private final OutputStream to;
    private final MessageDigest digest = sha256();
    private long bytes;
    private long lines;

    Measured(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        to.write(from, offset, length);
        digest.update(from, offset, length);
        bytes += length;
        for (int i = offset; i < offset + length; i++) {
            if (from[i] == '\n') {
                lines++;
            }
        }
    }

    /** What went through; call it once, at the end. */
    Manifest.Part part(Table table) {
        return new Manifest.Part(table, lines, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
