package org.refractory.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.refractory.index.projection.Projection;

/** Work on an index by as many threads as there are processors, the calling one among them. */
final class Hands {
    /** With fewer records for each, a thread would hardly have begun. */
    private static final int WORTH_A_HAND = 50;

    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("index-helper-", 0).factory());

    private Hands() {}

    /** Takes one record; called by several threads at once. */
    @FunctionalInterface
    interface Taking {
        void take(Projection projection) throws IOException;
    }

    /** What each thread does; called by several at once. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * Has each record taken once. Returns when no thread is at it any more: all were taken, or one could not be.
     *
     * @param records in any order, each of a key of its own
     */
    static void each(List<Projection> records, Taking taking) throws IOException {
        AtomicInteger next = new AtomicInteger();
        together(Math.min(processors(), records.size() / WORTH_A_HAND), () -> work(records, next, taking));
    }

    /** Has as many threads as there are processors do a work, each once; returns when none is at it any more. */
    static void all(Work work) throws IOException {
        together(processors(), work);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Of several faults one of the disk is told, because the others mostly follow from it. */
    private static void together(int hands, Work work) throws IOException {
        List<CompletableFuture<@Nullable Exception>> helping = new ArrayList<>();
        for (int i = 1; i < hands; i++) {
            helping.add(CompletableFuture.supplyAsync(() -> fault(work), HELPERS));
        }
        List<Exception> faults = new ArrayList<>();
        try {
            add(fault(work), faults);
        } finally {
            helping.forEach(each -> each.exceptionally(_ -> null).join());
        }
        helping.forEach(each -> add(each.join(), faults));
        for (Exception fault : faults) {
            if (fault instanceof IOException disk) {
                throw disk;
            }
        }
        if (!faults.isEmpty()) {
            throw (RuntimeException) faults.getFirst();
        }
    }

    private static void add(@Nullable Exception fault, List<Exception> faults) {
        if (fault != null) {
            faults.add(fault);
        }
    }

    private static @Nullable Exception fault(Work work) {
        try {
            work.run();
            return null;
        } catch (IOException | RuntimeException e) {
            return e;
        }
    }

    private static void work(List<Projection> records, AtomicInteger next, Taking taking) throws IOException {
        try {
            for (int i = next.getAndIncrement(); i < records.size(); i = next.getAndIncrement()) {
                taking.take(records.get(i));
            }
        } finally {
            next.set(records.size()); // where one has failed, nobody need go on
        }
    }
}
