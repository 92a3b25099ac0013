package org.refractory.search.matching;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Records in an order in which scores have no part. */
public final class Sorted {
    private static final Scorable UNRANKED = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };

    private Sorted() {}

    /**
     * The first of some records.
     *
     * @param after where the page before ended
     */
    public static ScoreDoc[] first(
            IndexSearcher searcher, Matches among, Sort order, int most, @Nullable FieldDoc after) throws IOException {
        TopFieldCollector first = new TopFieldCollectorManager(order, most, after, Integer.MAX_VALUE).newCollector();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            FixedBitSet records = among.segment(i);
            int each = records.nextSetBit(0);
            if (each != DocIdSetIterator.NO_MORE_DOCS) {
                LeafCollector segment = first.getLeafCollector(leaves.get(i));
                segment.setScorer(UNRANKED);
                while (each != DocIdSetIterator.NO_MORE_DOCS) {
                    segment.collect(each);
                    each = each + 1 < records.length() ? records.nextSetBit(each + 1) : DocIdSetIterator.NO_MORE_DOCS;
                }
            }
        }
        return first.topDocs().scoreDocs;
    }
}
