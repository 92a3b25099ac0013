package org.refractory.index.phrase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Where phrases stand in segments. A segment never changes, so what is remembered of it holds for every state of the index that
 * has the segment. What is asked for again after a moment is remembered, within bounds of memory; the least asked for is
 * forgotten. One question asks several times, but within that moment.
 */
public final class PhraseMemory {
    /** One part of the heap in so many. */
    private static final int PART_OF_HEAP = 12;

    /** A segment with fewer records is searched as fast as remembered. */
    private static final int WORTH_REMEMBERING = 500;

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int BYTES_OF_A_KEY = 200;
    private static final int BYTES_OF_A_TERM = 120;

    private static final PhraseMemory OF_ALL_INDEXES =
            new PhraseMemory(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, WORTH_REMEMBERING, MOMENT);

    private final int smallest;
    private final long moment;
    private final Cache<Place, Known> known;
    private final Set<IndexReader.CacheKey> segments = ConcurrentHashMap.newKeySet();

    /**
     * @param bytes so much is remembered at most
     * @param smallest number of records in a segment that is worth it
     * @param moment asks within it count as one
     */
    PhraseMemory(long bytes, int smallest, Duration moment) {
        this.smallest = smallest;
        this.moment = moment.toNanos();
        known = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Place, Known>weigher(PhraseMemory::weight)
                .executor(Runnable::run)
                .build();
    }

    public static PhraseMemory ofAllIndexes() {
        return OF_ALL_INDEXES;
    }

    /** A searcher that remembers phrases. */
    public interface Keeper {
        PhraseMemory phrases();
    }

    /** Looks up where a phrase stands. */
    @FunctionalInterface
    interface Reading {
        PhrasePostings read() throws IOException;
    }

    /** A phrase in a segment. */
    private record Place(IndexReader.CacheKey segment, RememberedPhrase phrase) {}

    /**
     * @param postings null as long as it was asked for only once
     * @param since when it was asked for, in the nanoseconds of the machine
     */
    private record Known(@Nullable PhrasePostings postings, long since) {}

    private static int weight(Place place, Known known) {
        int key = BYTES_OF_A_KEY + BYTES_OF_A_TERM * place.phrase().terms();
        return known.postings() == null ? key : key + known.postings().bytes();
    }

    /** Where the phrase stands; null where that is not remembered, and has to be searched. */
    @Nullable
    PhrasePostings of(RememberedPhrase phrase, LeafReader segment, Reading reading) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        if (core == null || segment.maxDoc() < smallest) {
            return null;
        }
        Place place = new Place(core.getKey(), phrase);
        Known before = known.getIfPresent(place);
        long now = System.nanoTime();
        if (before != null && (before.postings() != null || now - before.since() < moment)) {
            return before.postings();
        }
        if (segments.add(core.getKey())) {
            core.addClosedListener(this::forget);
        }
        PhrasePostings postings = before == null ? null : reading.read();
        known.put(place, new Known(postings, now));
        return postings;
    }

    private void forget(IndexReader.CacheKey segment) {
        segments.remove(segment);
        known.asMap().keySet().removeIf(place -> place.segment().equals(segment));
    }

    /** Of how many phrases in segments something is known. */
    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }

    /** What is remembered takes so much memory. */
    public long bytes() {
        known.cleanUp();
        return known.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
