package org.refractory.intake.xml;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked where it begins like gzip (RFC 1952, several members too), whatever its name; counted, and
 * cut off with a {@link TooLarge} where there are more than allowed.
 */
public final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final Limits limits;
    private long total;
    private long sinceProgress;

    private Unpacked(InputStream in, Limits limits) {
        super(in);
        this.limits = limits;
    }

    public static Unpacked of(InputStream file, Limits limits) throws IOException {
        InputStream packed = new EagerInput(file);
        packed.mark(2);
        boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
        packed.reset();
        return new Unpacked(
                new BufferedInputStream(gzip ? new GZIPInputStream(packed, BUFFER) : packed, BUFFER), limits);
    }

    /** The first bytes, at most so many, without consuming them. */
    public byte[] head(int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    /** To be told whenever the parser has reported something: from here on it may again read without doing so. */
    void progress() {
        sinceProgress = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLarge {
        total += read;
        sinceProgress += read;
        if (total > limits.unpackedBytes()) {
            throw new TooLarge(
                    "The file has more than %,d bytes unpacked, which is the limit (refractory.import.max-size). Split it, or raise the limit"
                            .formatted(limits.unpackedBytes()));
        }
        if (sinceProgress > limits.silentBytes()) {
            throw new TooLarge("A single name, attribute or comment in it is larger than %,d bytes"
                    .formatted(limits.silentBytes()));
        }
    }

    /** More than is allowed; the message is a sentence. */
    static final class TooLarge extends IOException {
        TooLarge(String sentence) {
            super(sentence);
        }
    }

    /** Says that more is there whenever more is there: GZIPInputStream looks for further members only then. */
    private static final class EagerInput extends BufferedInputStream {
        EagerInput(InputStream in) {
            super(in, BUFFER);
        }

        @Override
        public synchronized int available() throws IOException {
            int known = super.available();
            if (known > 0) {
                return known;
            }
            mark(1);
            boolean more = read() >= 0;
            reset();
            return more ? Math.max(1, super.available()) : 0;
        }
    }
}
