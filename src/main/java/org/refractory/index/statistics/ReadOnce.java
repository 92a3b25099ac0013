package org.refractory.index.statistics;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * What is found out about the fields of segments. What was written once does not change, so it is read once, for all states of
 * an index in which the segment is found, and forgotten with the segment.
 */
public final class ReadOnce<T> {
    private final Map<IndexReader.CacheKey, Map<String, T>> known = new ConcurrentHashMap<>();
    private final Reading<T> reading;

    /** Reads it as it was written: what is deleted since then counts as well. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(LeafReader segment, String field) throws IOException;
    }

    public ReadOnce(Reading<T> reading) {
        this.reading = reading;
    }

    public T of(LeafReader segment, String field) throws IOException {
        Map<String, T> fields = of(segment.getCoreCacheHelper());
        T before = fields.get(field);
        if (before != null) {
            return before;
        }
        synchronized (fields) { // whoever asks meanwhile waits instead of reading the same
            T meanwhile = fields.get(field);
            if (meanwhile != null) {
                return meanwhile;
            }
            T read = reading.read(segment, field);
            fields.put(field, read);
            return read;
        }
    }

    private Map<String, T> of(IndexReader.CacheHelper core) {
        Map<String, T> before = known.get(core.getKey());
        if (before != null) {
            return before;
        }
        Map<String, T> fresh = new ConcurrentHashMap<>();
        Map<String, T> meanwhile = known.putIfAbsent(core.getKey(), fresh);
        if (meanwhile != null) {
            return meanwhile;
        }
        core.addClosedListener(known::remove);
        return fresh;
    }

    /** Of how many segments something is known. */
    int size() {
        return known.size();
    }
}
