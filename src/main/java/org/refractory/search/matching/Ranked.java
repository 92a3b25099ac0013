package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a query matches, and the best of it.
 *
 * @param matches all that match
 * @param best the best of them that the filter lets through, best first, with their standing, score and number
 */
public record Ranked(Matches matches, List<FieldDoc> best) {
    public Ranked {
        best = List.copyOf(best);
    }

    /**
     * @param query ranks
     * @param filter the records of which the best are wanted; null for all
     * @param after where the page before ended, with the values of {@link FieldDoc#fields}: standing, score, number
     */
    public static Ranked of(
            IndexSearcher searcher, Query query, @Nullable Matches filter, int most, @Nullable FieldDoc after)
            throws IOException {
        return of(searcher, query, filter, new Wanted(most, after), Habits.OF_ALL_SEARCHES);
    }

    /**
     * Which of the best are wanted.
     *
     * @param after where the page before ended
     */
    record Wanted(int most, @Nullable FieldDoc after) {
        Best best() {
            return new Best(most, after == null ? null : Candidate.behind(after));
        }
    }

    /**
     * How it is done, which changes nothing in what is found.
     *
     * @param crew shares the segments where they are much work
     * @param many so many records with the same one thing are found first and ranked afterwards
     */
    record Habits(Crew crew, long many) {
        static final Habits OF_ALL_SEARCHES = new Habits(Crew.OF_ALL_SEARCHES, 400_000);

        Way way(IndexSearcher searcher, Query query, Weight weight, double found) throws IOException {
            return found >= many && TwoWalks.suit(query) ? TwoWalks.of(searcher, query) : new OneWalk(weight);
        }
    }

    static Ranked of(IndexSearcher searcher, Query query, @Nullable Matches filter, Wanted wanted, Habits habits)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        double share = share(leaves, weight);
        Way way = habits.way(
                searcher, query, weight, share * searcher.getIndexReader().maxDoc());
        List<Part> parts = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            FixedBitSet records = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
            FixedBitSet some = filter == null ? records : filter.segment(parts.size());
            parts.add(new Part(leaf, records, some, HighestNumber.in(leaf)));
        }
        List<Best> shares = habits.crew().share(parts, part -> way.effort(share * part.size()), some -> {
            Best best = wanted.best();
            for (Part part : newestFirst(some)) {
                way.walk(part, best.in(part.leaf()));
            }
            return best;
        });
        Best best = shares.getFirst();
        shares.stream().skip(1).forEach(best::add);
        return new Ranked(new Matches(parts.stream().map(Part::records).toList()), best.results());
    }

    /** The share of the records that is found, as the largest segment tells; what it opened for that is dropped at once. */
    private static double share(List<LeafReaderContext> leaves, Weight weight) throws IOException {
        if (leaves.isEmpty()) {
            return 0;
        }
        LeafReaderContext largest = Collections.max(
                leaves, Comparator.comparingInt(leaf -> leaf.reader().maxDoc()));
        ScorerSupplier scorer = weight.scorerSupplier(largest);
        return scorer == null ? 0 : (double) scorer.cost() / largest.reader().maxDoc();
    }

    /** Among equals the newest come first, and where those are known, no others have to be looked at. */
    private static List<Part> newestFirst(List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong(Part::highestNumber).reversed())
                .toList();
    }

    /**
     * What is to be found in a segment.
     *
     * @param records that are found; filled by the walk
     * @param wanted of which the best are wanted; the same set where those are all
     */
    record Part(LeafReaderContext leaf, FixedBitSet records, FixedBitSet wanted, long highestNumber) {
        int size() {
            return leaf.reader().maxDoc();
        }
    }

    /** A way to find what matches in a segment, and to rank it. */
    interface Way {
        void walk(Part part, Best.Segment best) throws IOException;

        /** @param found so many records, at a guess */
        long effort(double found);
    }
}
