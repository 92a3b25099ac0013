package org.refractory.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;

/** The rows of a table on their way out of a file, held against the manifest; no byte more than it says is let through. */
final class Checked extends FilterInputStream {
    private final Manifest.Part promised;
    private final Supplier<BackupRefused> otherwise;
    private final Measured measured = new Measured(OutputStream.nullOutputStream());
    private long left;
    private boolean ended;

    Checked(InputStream rows, Manifest.Part promised, Supplier<BackupRefused> otherwise) {
        super(rows);
        this.promised = promised;
        this.otherwise = otherwise;
        this.left = promised.bytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int many = in.read(to, from, length);
        if (many < 0) {
            end();
            return many;
        }
        left -= many;
        if (left < 0) {
            throw otherwise.get();
        }
        measured.write(to, from, many);
        return many;
    }

    private void end() {
        if (!ended && !measured.part(promised.table()).equals(promised)) {
            throw otherwise.get();
        }
        ended = true;
    }

    @Override
    public long skip(long many) throws IOException {
        throw new IOException("What is skipped is not checked");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
