package org.refractory.index.statistics;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** One segment in one state: what was written once, and what is deleted of it by now. */
final class Segment {
    private static final ReadOnce<Lengths> WRITTEN = new ReadOnce<>(Lengths::of);

    private final LeafReader reader;
    private int @Nullable [] deleted;

    Segment(LeafReader reader) {
        this.reader = reader;
    }

    /** Whether records of it have words in a field. */
    boolean knows(String field) {
        FieldInfo info = reader.getFieldInfos().fieldInfo(field);
        return info != null && info.getIndexOptions() != IndexOptions.NONE;
    }

    /** Of a field whose lengths do not matter, nobody wrote them down: then each record counts as one word. */
    Lengths lengths(String field) throws IOException {
        FieldInfo info = reader.getFieldInfos().fieldInfo(field);
        if (info == null || !info.hasNorms()) {
            return knows(field) ? new Lengths(reader.numDocs(), reader.numDocs()) : Lengths.NONE;
        }
        Lengths all = WRITTEN.of(reader, field);
        return reader.hasDeletions() ? all.without(deleted(), reader, field) : all;
    }

    private synchronized int[] deleted() {
        if (deleted == null) {
            Bits live = reader.getLiveDocs();
            deleted = live == null
                    ? new int[0]
                    : IntStream.range(0, live.length())
                            .filter(doc -> !live.get(doc))
                            .toArray();
        }
        return deleted;
    }

    /** How many living records hold a word: all that do, without the deleted, whichever of the two are fewer to look at. */
    int holders(Term word) throws IOException {
        int all = reader.docFreq(word);
        if (all == 0 || !reader.hasDeletions()) {
            return all;
        }
        PostingsEnum postings = reader.postings(word, PostingsEnum.NONE);
        if (postings == null) {
            return 0;
        }
        int[] gone = deleted();
        return all <= gone.length ? living(postings) : all - among(gone, postings);
    }

    private int living(PostingsEnum postings) throws IOException {
        Bits live = reader.getLiveDocs();
        int count = 0;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count += live == null || live.get(postings.docID()) ? 1 : 0;
        }
        return count;
    }

    private static int among(int[] documents, PostingsEnum postings) throws IOException {
        int count = 0;
        for (int document : documents) {
            if (postings.docID() < document) {
                postings.advance(document);
            }
            count += postings.docID() == document ? 1 : 0;
        }
        return count;
    }
}
