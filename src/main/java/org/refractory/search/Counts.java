package org.refractory.search;

import java.io.IOException;
import java.util.List;
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

    /** Under filters, which are too many to be remembered. */
    int of(IndexSearcher searcher, Query query, Map<Facet, List<String>> filters) throws IOException {
        return filters.isEmpty() ? of(searcher, query) : searcher.count(Narrowing.of(query, filters));
    }

    /** What was counted on the way. */
    void remember(Query query, int count) {
        if (known.size() < MOST) {
            known.put(query, count);
        }
    }
}
