package org.refractory.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.refractory.search.matching.FacetIndex;
import org.refractory.search.matching.Matches;
import org.refractory.search.matching.Ranked;
import org.refractory.search.matching.Sorted;
import org.refractory.search.question.Span;

/** What a query finds under some filters: how many, the best of it, and its facets counted sideways. */
final class Found {
    private final IndexSearcher searcher;
    private final Matches unfiltered;
    private final Map<Facet, Matches> filters;
    private final Matches hits;
    private final ScoreDoc[] best;

    /**
     * Which of the records are shown.
     *
     * @param after where the page before ended
     */
    record Shown(Sort sort, int most, @Nullable FieldDoc after) {}

    /** @param filters for each facet that is filtered the records that have one of its values */
    Found(IndexSearcher searcher, Query query, Map<Facet, Matches> filters, Shown shown) throws IOException {
        this.searcher = searcher;
        this.filters = filters;
        if (shown.sort() == Sort.RELEVANCE) {
            Matches filter = filters.values().stream().reduce(Matches::and).orElse(null);
            Ranked ranked = Ranked.of(searcher, query, filter, shown.most(), shown.after());
            unfiltered = ranked.matches();
            hits = filter == null ? unfiltered : unfiltered.and(filter);
            best = ranked.best().toArray(ScoreDoc[]::new);
        } else {
            unfiltered = Matches.of(searcher, query);
            hits = without(null);
            best = Sorted.first(searcher, hits, Order.of(shown.sort()), shown.most(), shown.after());
        }
    }

    /** What is left if all filters are in force but one. */
    private Matches without(@Nullable Facet facet) {
        Matches left = unfiltered;
        for (Map.Entry<Facet, Matches> filter : filters.entrySet()) {
            left = filter.getKey() == facet ? left : left.and(filter.getValue());
        }
        return left;
    }

    /** How many records there are. */
    int total() {
        return hits.count();
    }

    /** How many there would be without filters. */
    int holding() {
        return unfiltered.count();
    }

    /** With the values by which they are sorted, see {@link Order}. */
    ScoreDoc[] best() {
        return best.clone();
    }

    /** Counts each value of a facet as if that facet were not filtered. */
    FacetLists.Counted facets(FacetIndex index) {
        FacetIndex.Tally all = index.count(hits);
        return facet -> {
            FacetIndex.Tally tally = filters.containsKey(facet) ? index.count(without(facet)) : all;
            return tally.of(facet.parameter());
        };
    }

    /** How many would be found with a number of patients in a range, as if no other numbers were asked for. */
    int in(Span span) throws IOException {
        return without(Facet.N)
                .and(Matches.of(searcher, Narrowing.between(Facet.N.parameter(), span)))
                .count();
    }
}
