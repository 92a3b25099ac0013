package org.refractory.search.suggest;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Words of a field with where they stand in each segment. They are looked up together, in the order of their bytes, so that a segment's
 * terms are opened once and not once for each word: that was half of the memory that a suggestion took.
 */
final class Located {
    private final String field;
    private final SortedMap<BytesRef, TermStates> places;

    private Located(String field, SortedMap<BytesRef, TermStates> places) {
        this.field = field;
        this.places = places;
    }

    static Located in(IndexSearcher searcher, String field, Collection<String> words) throws IOException {
        SortedMap<BytesRef, TermStates> places = new TreeMap<>();
        for (String word : words) {
            places.computeIfAbsent(new BytesRef(word), _ -> new TermStates(searcher.getTopReaderContext()));
        }
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(field);
            if (terms != null) {
                lookUp(terms.iterator(), segment.ord, places);
            }
        }
        return new Located(field, places);
    }

    private static void lookUp(TermsEnum terms, int segment, SortedMap<BytesRef, TermStates> places)
            throws IOException {
        for (Map.Entry<BytesRef, TermStates> place : places.entrySet()) {
            if (terms.seekExact(place.getKey())) {
                place.getValue().register(terms.termState(), segment, terms.docFreq(), terms.totalTermFreq());
            }
        }
    }

    /** @param word one of those that were looked up */
    Query query(String word) {
        BytesRef bytes = new BytesRef(word);
        return new TermQuery(new Term(field, bytes), Objects.requireNonNull(places.get(bytes)));
    }
}
