package org.refractory.intake;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.refractory.intake.pubmed.PubmedItem;
import org.refractory.intake.pubmed.PubmedReader;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Limits;

/** Reads a file ahead in a thread of its own, so that parsing and storing go on at the same time; a few batches, no more. */
final class BatchReader implements AutoCloseable {
    private static final int AHEAD = 3;

    private final BlockingQueue<Portion> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    /** @param batchSize how many records go together */
    BatchReader(InputStream file, Limits limits, int batchSize) {
        thread = Thread.ofVirtual().name("import-reader").start(() -> readAll(file, limits, new Batch(batchSize)));
    }

    /**
     * The next items, all descriptions or all withdrawals, with what could not be used among them; empty at the end of the file.
     *
     * @throws BrokenFile where the file breaks off; items before it that did not fill a batch are dropped
     */
    List<PubmedItem> next() throws BrokenFile {
        Portion portion;
        try {
            portion = ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        }
        if (portion.failure() instanceof BrokenFile broken) {
            throw broken;
        }
        if (portion.failure() != null) {
            throw new IllegalStateException("The file could not be parsed", portion.failure());
        }
        return portion.items();
    }

    private void readAll(InputStream file, Limits limits, Batch batch) {
        try {
            try {
                PubmedReader reader = PubmedReader.open(file, limits);
                for (PubmedItem item = reader.next(); item != null; item = reader.next()) {
                    if (batch.isFull() || !batch.suits(item)) {
                        ready.put(new Portion(batch.take(), null));
                    }
                    batch.add(item);
                }
                if (!batch.isEmpty()) {
                    ready.put(new Portion(batch.take(), null));
                }
                ready.put(new Portion(List.of(), null));
            } catch (BrokenFile | RuntimeException | Error e) {
                ready.put(new Portion(List.of(), e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops reading ahead. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private record Portion(List<PubmedItem> items, @Nullable Throwable failure) {}
}
