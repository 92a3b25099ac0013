package org.refractory.search.matching;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Where very many records match, they are found first, without scores and a block at a time; then the best are looked for, and
 * whole blocks are passed over that cannot hold any of them.
 *
 * @param finding tells what matches
 * @param ranking tells the score of whatever may be among the best
 */
record TwoWalks(Weight finding, Weight ranking) implements Way {
    /** So much faster than in one walk, at a guess: it is 2 to 15 times. */
    private static final int FASTER = 10;

    static TwoWalks of(IndexSearcher searcher, Query rewritten) throws IOException {
        return new TwoWalks(
                Matches.finding(searcher, rewritten), searcher.createWeight(rewritten, ScoreMode.TOP_SCORES, 1));
    }

    /**
     * Whether a query asks for one thing, in whichever forms and fields, perhaps among the records that another matches. Two
     * things at once take as long to find as to rank. Where a phrase is among the ways to say it, Lucene may pass over records
     * that are among the best (decision 18).
     */
    static boolean suit(Query query) {
        return switch (query) {
            case TermQuery _, SynonymQuery _, PrefixQuery _ -> true;
            case BoostQuery boosted -> suit(boosted.getQuery());
            case DisjunctionMaxQuery ways -> ways.getDisjuncts().stream().allMatch(TwoWalks::suit);
            case BooleanQuery all ->
                all.getClauses(Occur.MUST).size() == 1
                        && all.getClauses(Occur.MUST).stream().allMatch(TwoWalks::suit)
                        && all.getClauses(Occur.FILTER).stream().allMatch(TwoWalks::suit)
                        && all.getClauses(Occur.SHOULD).size() <= 1
                        && all.getClauses(Occur.MUST_NOT).isEmpty();
            default -> false;
        };
    }

    @Override
    public void walk(Part part, Best.Segment best) throws IOException {
        Matches.find(part.leaf(), finding, part.records());
        BulkScorer scorer = ranking.bulkScorer(part.leaf());
        if (scorer != null) {
            scorer.score(new Offers(part, best), part.leaf().reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        }
    }

    @Override
    public long effort(double found) {
        return (long) (found / FASTER);
    }

    private static final class Offers implements LeafCollector {
        private final Part part;
        private final Best.Segment best;
        private @Nullable Scorable scorer;
        private float needed;

        private Offers(Part part, Best.Segment best) {
            this.part = part;
            this.best = best;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            needed = 0;
            demand(scorer);
        }

        @Override
        public void collect(int record) throws IOException {
            if (scorer != null && part.among().get(record)) {
                best.offer(record, scorer.score());
                demand(scorer);
            }
        }

        private void demand(Scorable scorer) throws IOException {
            if (best.neededScore() > needed) {
                needed = best.neededScore();
                scorer.setMinCompetitiveScore(needed);
            }
        }
    }
}
