package org.refractory.index.phrase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** Finds a phrase in the segments in which it is remembered, and as Lucene does in the others. */
final class RememberedWeight extends Weight {
    private final MultiPhraseQuery phrase;
    private final RememberedPhrase remembered;
    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final float boost;
    private final PhraseMemory memory;

    /** Null where no score is asked for, or no term of the phrase is anywhere. */
    private final @Nullable SimScorer ranking;

    /** Made when the first segment needs it. */
    private @Nullable Weight searched;

    RememberedWeight(
            RememberedPhrase remembered, IndexSearcher searcher, ScoreMode mode, float boost, PhraseMemory memory)
            throws IOException {
        super(remembered);
        this.phrase = remembered.phrase();
        this.remembered = remembered;
        this.searcher = searcher;
        this.mode = mode;
        this.boost = boost;
        this.memory = memory;
        this.ranking = mode.needsScores() ? ranking() : null;
    }

    private String field() {
        return phrase.getTermArrays()[0][0].field();
    }

    /** From the statistics of all terms of the phrase, each as often as it stands there: as Lucene does for phrases. */
    private @Nullable SimScorer ranking() throws IOException {
        List<TermStatistics> all = new ArrayList<>();
        for (Term[] forms : phrase.getTermArrays()) {
            for (Term form : forms) {
                TermStates states = TermStates.build(searcher, form, true);
                if (states.docFreq() > 0) {
                    all.add(searcher.termStatistics(form, states.docFreq(), states.totalTermFreq()));
                }
            }
        }
        return all.isEmpty()
                ? null
                : searcher.getSimilarity()
                        .scorer(boost, searcher.collectionStatistics(field()), all.toArray(TermStatistics[]::new));
    }

    private synchronized Weight searched() throws IOException {
        if (searched == null) {
            searched = searcher.rewrite(phrase).createWeight(searcher, mode, boost);
        }
        return searched;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        if (mode.needsScores() && ranking == null) {
            return null;
        }
        PhrasePostings postings = memory.of(remembered, leaf.reader(), () -> read(leaf.reader()));
        if (postings == null) {
            return searched().scorerSupplier(leaf);
        }
        if (postings.isEmpty()) {
            return null;
        }
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                return new PostingsScorer(
                        postings.walk(),
                        ranking,
                        ranking == null ? null : leaf.reader().getNormValues(field()));
            }

            @Override
            public long cost() {
                return postings.walk().cost();
            }
        };
    }

    /** Where it stands in a segment, and how often: found with a ranking that is the frequency. */
    private PhrasePostings read(LeafReader segment) throws IOException {
        IndexSearcher alone = new IndexSearcher(segment);
        alone.setQueryCache(null);
        alone.setSimilarity(new FrequencyAlone());
        Scorer scorer = alone.createWeight(alone.rewrite(phrase), ScoreMode.COMPLETE, 1)
                .scorer(alone.getIndexReader().leaves().getFirst());
        if (scorer == null) {
            return PhrasePostings.NONE;
        }
        int[] records = new int[16];
        int[] frequencies = new int[16];
        int count = 0;
        DocIdSetIterator found = scorer.iterator();
        for (int each = found.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = found.nextDoc()) {
            records = ArrayUtil.grow(records, count + 1);
            frequencies = ArrayUtil.grow(frequencies, count + 1);
            records[count] = each;
            frequencies[count++] = (int) scorer.score();
        }
        return PhrasePostings.of(records, frequencies, count);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int record) throws IOException {
        return searched().matches(leaf, record);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int record) throws IOException {
        return searched().explain(leaf, record);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return true;
    }
}
