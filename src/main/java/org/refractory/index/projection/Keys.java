package org.refractory.index.projection;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Finds documents by their keys, which is cheaper than a search. */
public final class Keys {
    private Keys() {}

    /** The number of the one document with a key, or -1. */
    public static int document(IndexReader reader, String key) throws IOException {
        Term term = new Term(Fields.KEY, key);
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(doc)) {
                    return leaf.docBase + doc;
                }
                doc = postings.nextDoc();
            }
        }
        return -1;
    }
}
