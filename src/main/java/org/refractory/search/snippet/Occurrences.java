package org.refractory.search.snippet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where terms stand in a field of some records. The postings of a term are walked once for all records of a segment. Of several
 * values of a field only the beginning of the first is looked at, as far as the text that is shown goes.
 */
final class Occurrences {
    /** Position, start and end of a term, in a row for each time it stands there. */
    static final int WIDTH = 3;

    private static final int[] NONE = {};

    private final IndexReader reader;
    private final String field;
    private final int[] documents;
    private final int[] lengths;
    private final Integer[] inOrder;
    private final Map<String, int[][]> known = new HashMap<>();
    private final Map<Integer, @Nullable TermsEnum> dictionaries = new HashMap<>();

    /**
     * @param documents in any order
     * @param lengths of the text of each, in characters
     */
    Occurrences(IndexReader reader, String field, int[] documents, int[] lengths) {
        this.reader = reader;
        this.field = field;
        this.documents = documents;
        this.lengths = lengths;
        this.inOrder = IntStream.range(0, documents.length).boxed().toArray(Integer[]::new);
        Arrays.sort(inOrder, (a, b) -> Integer.compare(documents[a], documents[b]));
    }

    /** For each document, in the order in which they were given: {@link #WIDTH} numbers for each time the term is there. */
    int[][] of(String term) throws IOException {
        int[][] found = known.get(term);
        if (found == null) {
            found = read(term);
            known.put(term, found);
        }
        return found;
    }

    private int[][] read(String term) throws IOException {
        int[][] found = new int[documents.length][];
        Arrays.fill(found, NONE);
        BytesRef bytes = new BytesRef(term);
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = null;
        PostingsEnum postings = null;
        for (int at : inOrder) {
            int document = documents[at];
            if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                postings = postings(leaf, bytes);
            }
            if (postings != null) {
                int inSegment = document - leaf.docBase;
                if (postings.docID() < inSegment) {
                    postings.advance(inSegment);
                }
                if (postings.docID() == inSegment) {
                    found[at] = places(postings, lengths[at]);
                }
            }
        }
        return found;
    }

    private @Nullable PostingsEnum postings(LeafReaderContext leaf, BytesRef term) throws IOException {
        TermsEnum dictionary = dictionaries.get(leaf.ord);
        if (dictionary == null) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                return null;
            }
            dictionary = terms.iterator();
            dictionaries.put(leaf.ord, dictionary);
        }
        return dictionary.seekExact(term) ? dictionary.postings(null, PostingsEnum.OFFSETS) : null;
    }

    private static int[] places(PostingsEnum postings, int length) throws IOException {
        int[] places = new int[WIDTH * postings.freq()];
        int count = 0;
        for (int i = postings.freq(); i > 0; i--) {
            int position = postings.nextPosition();
            if (postings.endOffset() > length) {
                break;
            }
            places[count++] = position;
            places[count++] = postings.startOffset();
            places[count++] = postings.endOffset();
        }
        return count == places.length ? places : Arrays.copyOf(places, count);
    }
}
