package org.refractory.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.refractory.intake.ImportCounts;
import org.refractory.intake.ImportProgress;

/** Shows how much of a file has been read, how many records that gave, and at which rate; one line, redrawn. */
final class ImportBar implements ImportProgress {
    private static final int WIDTH = 30;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final long size;
    private final Clock clock;
    private final PrintWriter out;
    private final Instant start;
    private Instant drawn = Instant.EPOCH;
    private volatile long read;

    /** @param size of the file as it lies there, in bytes */
    ImportBar(long size, Clock clock, PrintWriter out) {
        this.size = size;
        this.clock = clock;
        this.out = out;
        this.start = clock.instant();
    }

    /** The same stream, counted. */
    InputStream counting(InputStream file) {
        return new Counting(file);
    }

    @Override
    public void at(ImportCounts counts) {
        Instant now = clock.instant();
        if (now.isBefore(drawn.plus(PAUSE))) {
            return;
        }
        drawn = now;
        int percent = size == 0 ? 100 : (int) Math.min(100, read * 100 / size);
        int full = WIDTH * percent / 100;
        out.printf(
                "\r[%s%s] %3d %%  %,d records, %s ",
                "#".repeat(full), ".".repeat(WIDTH - full), percent, counts.records(), rate(counts.records()));
        out.flush();
    }

    /** Leaves the line, if one was drawn. */
    void end() {
        if (drawn.isAfter(Instant.EPOCH)) {
            out.println();
            out.flush();
        }
    }

    /** Such as {@code 5,400 a second}, since the start. */
    String rate(int records) {
        double seconds =
                Math.max(0.001, Duration.between(start, clock.instant()).toMillis() / 1000.0);
        return "%,.0f a second".formatted(records / seconds);
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int many = super.read(bytes, from, length);
            count(Math.max(many, 0));
            return many;
        }

        /** Only the one thread that reads the file comes here. */
        private void count(int many) {
            long before = read;
            read = before + many;
        }
    }
}
