package org.refractory.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/**
 * Lends threads to a search that is long, while fewer searches are walking than there are processors. Where as many are, nobody
 * helps: everybody would wait for as much longer as one is helped.
 */
final class Crew {
    /** So many records are walked in about a millisecond; what is shorter is done before a helper has begun. */
    private static final long WORTH_HELP = 30_000;

    static final Crew OF_ALL_SEARCHES = new Crew(Runtime.getRuntime().availableProcessors(), WORTH_HELP);

    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("search-helper-", 0).factory());

    private final int processors;
    private final long worthHelp;
    private final AtomicInteger working = new AtomicInteger();

    /** @param worthHelp the effort from which on a search is shared */
    Crew(int processors, long worthHelp) {
        this.processors = processors;
        this.worthHelp = worthHelp;
    }

    /** Does a share of the work; the shares are done by different threads at once. */
    @FunctionalInterface
    interface Work<P, R> {
        R of(List<P> share) throws IOException;
    }

    /**
     * Does all pieces of a work, in one share or in as many as there are idle processors. Returns when the last is done, also
     * where a share fails.
     *
     * @param effort of a piece; shares are made equal by it
     * @return what became of each share
     */
    <P, R> List<R> share(List<P> pieces, ToLongFunction<P> effort, Work<P, R> work) throws IOException {
        working.incrementAndGet();
        try {
            int helpers = 0;
            long whole = pieces.stream().mapToLong(effort).sum();
            while (isWorthSharing(whole) && helpers + 1 < pieces.size() && join()) {
                helpers++;
            }
            List<List<P>> shares = shares(pieces, effort, helpers + 1);
            List<CompletableFuture<R>> helping = new ArrayList<>();
            List<R> results = new ArrayList<>();
            try {
                for (List<P> share : shares.subList(1, shares.size())) {
                    helping.add(CompletableFuture.supplyAsync(() -> helped(share, work), HELPERS));
                }
                results.add(work.of(shares.getFirst()));
            } finally {
                working.addAndGet(helping.size() - helpers); // for want of a thread, some may not have begun
                helping.forEach(each -> each.exceptionally(_ -> null).join()); // they read what the caller may close
            }
            helping.forEach(each -> results.add(each.join()));
            return results;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException reading) {
                throw reading.getCause();
            }
            throw e;
        } finally {
            working.decrementAndGet();
        }
    }

    /** Takes an idle processor, if there is one. */
    private boolean join() {
        return working.getAndUpdate(now -> now < processors ? now + 1 : now) < processors;
    }

    boolean isWorthSharing(long effort) {
        return effort >= worthHelp;
    }

    private <P, R> R helped(List<P> share, Work<P, R> work) {
        try {
            return work.of(share);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            working.decrementAndGet();
        }
    }

    /** The largest pieces first, each to the share that has least. */
    private static <P> List<List<P>> shares(List<P> pieces, ToLongFunction<P> effort, int count) {
        if (count == 1) {
            return List.of(pieces);
        }
        List<List<P>> shares = new ArrayList<>();
        long[] efforts = new long[count];
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        for (P piece : pieces.stream()
                .sorted(Comparator.comparingLong(effort).reversed())
                .toList()) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = efforts[i] < efforts[least] ? i : least;
            }
            shares.get(least).add(piece);
            efforts[least] += effort.applyAsLong(piece);
        }
        return shares;
    }
}
