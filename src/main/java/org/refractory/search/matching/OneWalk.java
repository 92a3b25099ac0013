package org.refractory.search.matching;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Each record that matches is noted, and scored if it is wanted.
 *
 * @param weight tells the score of whatever matches
 */
record OneWalk(Weight weight) implements Way {
    /** Opens the segment's postings only now: a long question has very many. */
    @Override
    public void walk(Part part, Best.Segment best) throws IOException {
        BulkScorer scorer = weight.bulkScorer(part.leaf());
        if (scorer != null) {
            scorer.score(new Notes(part, best), part.leaf().reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        }
    }

    @Override
    public long effort(double found) {
        return (long) found;
    }

    private static final class Notes implements LeafCollector {
        private final Part part;
        private final Best.Segment best;
        private @Nullable Scorable scorer;

        private Notes(Part part, Best.Segment best) {
            this.part = part;
            this.best = best;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int record) throws IOException {
            part.records().set(record);
            if (scorer != null && part.among().get(record)) {
                best.offer(record, scorer.score());
            }
        }
    }
}
