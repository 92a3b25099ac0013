package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One query on one state of an index. Where few records can match, all are scored and remembered in one walk. Where many can,
 * all are found without scores, and the best by a second walk that skips whole blocks in which nothing can be good enough:
 * the two together are cheaper than to score everything.
 */
public final class Pass {
    /** Records that one walk scores in less time than two walks take to begin. */
    private static final long FEW = 4_096;

    private final IndexSearcher searcher;
    private final Query query;
    private final List<LeafReaderContext> leaves;
    private final Weight weight;
    private final @Nullable Scored scored;
    private @Nullable Matches matches;

    /** @param query ranks; only records with a standing and a number match */
    public Pass(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.leaves = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1);
        List<@Nullable ScorerSupplier> suppliers = suppliers();
        long most = 0;
        for (ScorerSupplier each : suppliers) {
            most += each == null ? 0 : each.cost();
        }
        this.scored = most <= FEW ? Scored.all(leaves, suppliers) : null;
        this.matches = scored == null ? null : scored.matches();
    }

    private List<@Nullable ScorerSupplier> suppliers() throws IOException {
        List<@Nullable ScorerSupplier> suppliers = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            if (supplier != null) {
                supplier.setTopLevelScoringClause();
            }
            suppliers.add(supplier);
        }
        return suppliers;
    }

    /** All that match. */
    public Matches matches() throws IOException {
        if (matches == null) {
            matches = Matches.of(searcher, query);
        }
        return matches;
    }

    /**
     * The best of those that match.
     *
     * @param among no others
     * @param after where the page before ended, with the values of {@link FieldDoc#fields}: standing, score, number
     * @return best first, with these three values
     */
    public FieldDoc[] best(Matches among, int most, @Nullable FieldDoc after) throws IOException {
        Best best = new Best(most, after == null ? null : Candidate.behind(after));
        if (scored != null) {
            scored.offer(leaves, among, best);
        } else {
            List<@Nullable ScorerSupplier> suppliers = suppliers();
            for (int i = 0; i < leaves.size(); i++) {
                ScorerSupplier supplier = suppliers.get(i);
                if (supplier != null) {
                    offer(supplier.get(Long.MAX_VALUE), among.segment(i), best, best.in(leaves.get(i)));
                }
            }
        }
        return best.results();
    }

    private static void offer(Scorer scorer, FixedBitSet among, Best best, Best.Segment segment) throws IOException {
        TwoPhaseIterator unsure = scorer.twoPhaseIterator();
        DocIdSetIterator records = unsure == null ? scorer.iterator() : unsure.approximation();
        float least = best.leastScore();
        if (least > 0) {
            scorer.setMinCompetitiveScore(least);
        }
        int document = records.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            if (among.get(document)) {
                if ((unsure == null || unsure.matches())
                        && segment.offer(document, scorer.score())
                        && best.leastScore() > least) {
                    least = best.leastScore();
                    scorer.setMinCompetitiveScore(least);
                }
                document = records.nextDoc();
            } else {
                int next = among.nextSetBit(document);
                document = next == DocIdSetIterator.NO_MORE_DOCS ? next : records.advance(next);
            }
        }
    }
}
