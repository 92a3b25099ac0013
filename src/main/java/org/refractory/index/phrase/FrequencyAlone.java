package org.refractory.index.phrase;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** A ranking by how often a record holds what is searched, which Lucene tells in no other way. */
final class FrequencyAlone extends Similarity {
    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long length) {
                return frequency;
            }
        };
    }
}
