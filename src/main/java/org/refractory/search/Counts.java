package org.refractory.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** How many records a query finds in one state of the index; what was counted once is remembered, within bounds. */
final class Counts {
    private static final int MOST = 10_000;

    private final Map<Query, Integer> known = new ConcurrentHashMap<>();

    int of(IndexSearcher searcher, Query query) throws IOException {
        Integer before = known.get(query);
        if (before != null) {
            return before;
        }
        int count = searcher.count(query);
        remember(query, count);
        return count;
    }

    /** What was counted on the way. */
    void remember(Query query, int count) {
        if (known.size() < MOST) {
            known.put(query, count);
        }
    }
}
