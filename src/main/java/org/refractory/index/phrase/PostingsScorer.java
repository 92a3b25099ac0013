package org.refractory.index.phrase;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** Ranks records by how often each holds a phrase and how long it is. */
final class PostingsScorer extends Scorer {
    /** Of a record whose length is not known. */
    private static final long NO_LENGTH = 1;

    private final PhrasePostings.Walk walk;
    private final @Nullable SimScorer ranking;
    private final @Nullable NumericDocValues lengths;

    /**
     * @param ranking null where no score is asked for
     * @param lengths of the records, as Lucene encodes them; null where it keeps none or no score is asked for
     */
    PostingsScorer(PhrasePostings.Walk walk, @Nullable SimScorer ranking, @Nullable NumericDocValues lengths) {
        this.walk = walk;
        this.ranking = ranking;
        this.lengths = lengths;
    }

    @Override
    public int docID() {
        return walk.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return walk;
    }

    @Override
    public float score() throws IOException {
        if (ranking == null) {
            return 0;
        }
        return ranking.score(walk.frequency(), length());
    }

    private long length() throws IOException {
        return lengths != null && lengths.advanceExact(walk.docID()) ? lengths.longValue() : NO_LENGTH;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }
}
