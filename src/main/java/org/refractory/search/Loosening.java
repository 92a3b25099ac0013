package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Decides what answers a question: the records that hold all it asks for or, where hardly any does, those that hold enough of
 * it. Filters have no say in this, so that the counts beside them keep their promise.
 */
final class Loosening {
    /**
     * In so many records the rarity of words tells what a question is about, and ranks those that hold any of them; in fewer it
     * tells little of statements, and points are given. An abstract says so much that it tells in any number of articles.
     */
    private static final int LARGE = 2_000;

    private final IndexSearcher searcher;
    private final Counts counts;

    Loosening(IndexSearcher searcher, Counts counts) {
        this.searcher = searcher;
        this.counts = counts;
    }

    boolean isNeeded(Asking asking) throws IOException {
        return asking.isLenient() && holding(asking) < asking.few();
    }

    /** How many records hold all that is asked for. */
    int holding(Asking asking) throws IOException {
        return counts.of(searcher, asking.all());
    }

    Query query(Asking asking) throws IOException {
        return isNeeded(asking) ? loose(asking) : asking.all();
    }

    /** Only if it {@link #isNeeded}. */
    Query loose(Asking asking) throws IOException {
        return asking.most(enough(asking), holding(asking) > 0);
    }

    Enough enough(Asking asking) throws IOException {
        int all = counts.of(searcher, asking.everything());
        if (asking.kind() == Kind.ARTICLES || all >= LARGE) {
            return Enough.any(asking.question().clauses().size());
        }
        List<Integer> points = new ArrayList<>();
        for (Question.Clause clause : asking.question().clauses()) {
            points.add(Enough.points(clause, counts.of(searcher, asking.alone(clause)), all));
        }
        return reached(asking, Enough.of(points));
    }

    /** Where no record has enough points, as many as the best have are. */
    private Enough reached(Asking asking, Enough wanted) throws IOException {
        if (finds(asking, wanted)) {
            return wanted;
        }
        int reached = 0;
        int beyond = wanted.needed();
        while (beyond - reached > 1) {
            int between = (reached + beyond) / 2;
            if (finds(asking, wanted.with(between))) {
                reached = between;
            } else {
                beyond = between;
            }
        }
        return reached == 0 ? wanted : wanted.with(reached);
    }

    private boolean finds(Asking asking, Enough enough) throws IOException {
        return counts.of(searcher, asking.most(enough, false)) > 0;
    }
}
