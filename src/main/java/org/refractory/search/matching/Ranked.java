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
     * @param many where one thing may be found in so many records, they are found first and ranked afterwards
     */
    record Habits(Crew crew, long many) {
        static final Habits OF_ALL_SEARCHES = new Habits(Crew.OF_ALL_SEARCHES, 400_000);

        /** Among fewer records than this part of many, it takes long until so good ones are known that others are passed over. */
        private static final int PART_OF_MANY = 4;

        /** Whether it matters how much is found. */
        boolean isWorthGuessing(IndexSearcher searcher) {
            int all = searcher.getIndexReader().maxDoc();
            return all >= many || crew.isWorthSharing(all);
        }

        /** @param found so many records, at a guess */
        boolean isInTwoWalks(Query query, double found, @Nullable Matches filter) {
            return found >= many && TwoWalks.suit(query) && (filter == null || filter.count() >= many / PART_OF_MANY);
        }
    }

    static Ranked of(IndexSearcher searcher, Query query, @Nullable Matches filter, Wanted wanted, Habits habits)
            throws IOException {
        Query rewritten = searcher.rewrite(query);
        Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        double share = habits.isWorthGuessing(searcher) ? share(leaves, weight) : 0;
        double found = share * searcher.getIndexReader().maxDoc();
        Way way = habits.isInTwoWalks(query, found, filter) ? TwoWalks.of(searcher, rewritten) : new OneWalk(weight);
        List<Part> parts = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            FixedBitSet records = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
            FixedBitSet among = filter == null ? records : filter.segment(parts.size());
            parts.add(new Part(leaf, records, among, HighestNumber.in(leaf)));
        }
        List<Best> shares = habits.crew().share(parts, part -> way.effort(share * part.size()), some -> {
            Best best = wanted.best();
            for (Part part : newestFirst(some)) {
                way.walk(part, best.in(part));
            }
            return best;
        });
        Best best = shares.getFirst();
        shares.stream().skip(1).forEach(best::add);
        return new Ranked(new Matches(parts.stream().map(Part::records).toList()), best.results());
    }

    /**
     * The share of the records that is found, as the largest segment guesses; what it opened for that is dropped at once. Of a
     * beginning of words Lucene knows nothing beforehand, so it may be found in all.
     */
    private static double share(List<LeafReaderContext> leaves, Weight weight) throws IOException {
        if (leaves.isEmpty()) {
            return 0;
        }
        LeafReaderContext largest = Collections.max(
                leaves, Comparator.comparingInt(leaf -> leaf.reader().maxDoc()));
        ScorerSupplier scorer = weight.scorerSupplier(largest);
        return scorer == null
                ? 0
                : Math.min(1, (double) scorer.cost() / largest.reader().maxDoc());
    }

    /** Among equals the newest come first, and where those are known, no others have to be looked at. */
    private static List<Part> newestFirst(List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong(Part::highestNumber).reversed())
                .toList();
    }
}
