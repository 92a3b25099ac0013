package org.refractory.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * How many records a query finds in one state of the index. What was counted lately is remembered, within bounds of memory: a
 * long question is a query of a thousand terms, and nobody tells how many of those come.
 */
final class Counts {
    /** Of all queries in one of the two halves; a term takes some hundred bytes. */
    static final int MOST_TERMS = 25_000;

    private Map<Query, Integer> fresh = new HashMap<>();
    private Map<Query, Integer> old = Map.of();
    private int terms;

    int of(IndexSearcher searcher, Query query) throws IOException {
        Integer before = known(query);
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

    private synchronized @Nullable Integer known(Query query) {
        Integer count = fresh.get(query);
        if (count == null) {
            count = old.get(query);
            if (count != null) {
                remember(query, count);
            }
        }
        return count;
    }

    /** What was counted on the way. */
    synchronized void remember(Query query, int count) {
        if (fresh.putIfAbsent(query, count) == null) {
            terms += 1 + QuerySize.of(query).terms();
        }
        if (terms > MOST_TERMS) {
            old = fresh;
            fresh = new HashMap<>();
            terms = 0;
        }
    }

    /** The terms of all that is remembered. */
    synchronized int size() {
        return Stream.of(fresh, old)
                .flatMap(half -> half.keySet().stream())
                .mapToInt(query -> QuerySize.of(query).terms())
                .sum();
    }
}
