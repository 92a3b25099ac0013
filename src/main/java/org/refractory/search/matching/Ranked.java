package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One walk over all that a query matches: each record is noted, and those that may be among the best are scored.
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
        return of(searcher, query, filter, most, after, Crew.OF_ALL_SEARCHES);
    }

    /** @param crew shares the segments where they are much work */
    static Ranked of(
            IndexSearcher searcher,
            Query query,
            @Nullable Matches filter,
            int most,
            @Nullable FieldDoc after,
            Crew crew)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        Candidate bound = after == null ? null : Candidate.behind(after);
        List<Walk> walks = new ArrayList<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        double share = crew.isWorthSharing(searcher.getIndexReader().maxDoc()) ? share(leaves, weight) : 0;
        for (LeafReaderContext leaf : leaves) {
            FixedBitSet records = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
            FixedBitSet wanted = filter == null ? records : filter.segment(walks.size());
            walks.add(new Walk(leaf, records, wanted));
        }
        List<Best> shares = crew.share(walks, walk -> (long) (share * walk.size()), some -> {
            Best best = new Best(most, bound);
            for (Walk walk : some) {
                walk.walk(weight, best.in(walk.leaf));
            }
            return best;
        });
        Best best = shares.getFirst();
        shares.stream().skip(1).forEach(best::add);
        return new Ranked(new Matches(walks.stream().map(Walk::records).toList()), best.results());
    }

    /** The share of the records that is walked, as the largest segment tells; what it opened for that is dropped at once. */
    private static double share(List<LeafReaderContext> leaves, Weight weight) throws IOException {
        LeafReaderContext largest = Collections.max(
                leaves, Comparator.comparingInt(leaf -> leaf.reader().maxDoc()));
        ScorerSupplier scorer = weight.scorerSupplier(largest);
        return scorer == null ? 0 : (double) scorer.cost() / largest.reader().maxDoc();
    }

    /**
     * What is to be found in a segment.
     *
     * @param records that are found; filled by the walk
     * @param wanted of which the best are wanted
     */
    private record Walk(LeafReaderContext leaf, FixedBitSet records, FixedBitSet wanted) {
        int size() {
            return leaf.reader().maxDoc();
        }

        /** Opens the segment's postings only now: a long question has very many. */
        void walk(Weight weight, Best.Segment best) throws IOException {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                Notes notes = new Notes(records, wanted, best);
                scorer.score(notes, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
    }

    /** Takes down what is found in a segment. */
    private static final class Notes implements LeafCollector {
        private final FixedBitSet records;
        private final FixedBitSet wanted;
        private final Best.Segment best;
        private @Nullable Scorable scorer;

        private Notes(FixedBitSet records, FixedBitSet wanted, Best.Segment best) {
            this.records = records;
            this.wanted = wanted;
            this.best = best;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int record) throws IOException {
            records.set(record);
            if (scorer != null && wanted.get(record)) {
                best.offer(record, scorer.score());
            }
        }
    }
}
