package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All records that a query finds, few enough to keep the score of each. */
final class Scored {
    private final List<FixedBitSet> found;
    private final List<float[]> scores;

    private Scored(List<FixedBitSet> found, List<float[]> scores) {
        this.found = found;
        this.scores = scores;
    }

    /** @param suppliers for each segment, null where nothing matches */
    static Scored all(List<LeafReaderContext> leaves, List<@Nullable ScorerSupplier> suppliers) throws IOException {
        List<FixedBitSet> found = new ArrayList<>();
        List<float[]> scores = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            LeafReaderContext leaf = leaves.get(i);
            ScorerSupplier supplier = suppliers.get(i);
            FixedBitSet records = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
            found.add(records);
            scores.add(supplier == null ? new float[0] : scored(supplier.get(Long.MAX_VALUE), records, leaf));
        }
        return new Scored(found, scores);
    }

    /** In the order of the living records. */
    private static float[] scored(Scorer scorer, FixedBitSet found, LeafReaderContext leaf) throws IOException {
        TwoPhaseIterator unsure = scorer.twoPhaseIterator();
        DocIdSetIterator records = unsure == null ? scorer.iterator() : unsure.approximation();
        var live = leaf.reader().getLiveDocs();
        float[] scores = new float[16];
        int count = 0;
        for (int each = records.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = records.nextDoc()) {
            if ((live == null || live.get(each)) && (unsure == null || unsure.matches())) {
                found.set(each);
                scores = count == scores.length ? Arrays.copyOf(scores, count * 2) : scores;
                scores[count++] = scorer.score();
            }
        }
        return scores;
    }

    Matches matches() {
        return new Matches(found);
    }

    void offer(List<LeafReaderContext> leaves, Matches among, Best best) throws IOException {
        for (int i = 0; i < leaves.size(); i++) {
            FixedBitSet wanted = among.segment(i);
            FixedBitSet records = found.get(i);
            int each = records.nextSetBit(0);
            if (each != DocIdSetIterator.NO_MORE_DOCS) {
                Best.Segment segment = best.in(leaves.get(i));
                for (int place = 0; each != DocIdSetIterator.NO_MORE_DOCS; place++) {
                    if (wanted.get(each)) {
                        segment.offer(each, scores.get(i)[place]);
                    }
                    each = each + 1 < records.length() ? records.nextSetBit(each + 1) : DocIdSetIterator.NO_MORE_DOCS;
                }
            }
        }
    }
}
