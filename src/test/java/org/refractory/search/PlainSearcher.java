package org.refractory.search;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;
import org.refractory.index.statistics.LiveStatistics;

/** Lucene's own searcher, on a state of the portal's index and with its statistics; it remembers no phrases. */
final class PlainSearcher extends IndexSearcher implements LiveStatistics.Keeper {
    private final IndexSearcher state;

    PlainSearcher(IndexSearcher state) {
        super(state.getIndexReader());
        this.state = state;
        setSimilarity(state.getSimilarity());
    }

    @Override
    public LiveStatistics statistics() {
        return LiveStatistics.of(state);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        return state.termStatistics(term, docFreq, totalTermFreq);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        return state.collectionStatistics(field);
    }
}
