package org.refractory.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;

/** Finds words of the index and names of the vocabularies that are spelled almost like a word that nothing holds. */
public final class Spelling {
    /** In a shorter word every letter counts. */
    private static final int SHORTEST = 4;

    private static final int LONG = 8;

    /** Longer than any word of a record; what is sought grows with the square of it where every letter is another. */
    private static final int LONGEST = 30;

    private static final int MOST = 5;

    private final IndexReader reader;
    private final LiveStatistics statistics;
    private final String field;
    private final Concepts concepts;

    /** @param field whose words may be meant: the text of records, for the name of an author is no slip for another word */
    public Spelling(IndexSearcher searcher, String field, Concepts concepts) {
        this.reader = searcher.getIndexReader();
        this.statistics = LiveStatistics.of(searcher);
        this.field = field;
        this.concepts = concepts;
    }

    /**
     * What may have been meant, likeliest first.
     *
     * @param word folded, letters and digits alone
     */
    public List<String> near(String word) throws IOException {
        boolean readable = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().anyMatch(Character::isLetter);
        if (!readable) {
            return List.of();
        }
        int most = word.length() < LONG ? 1 : 2;
        return Stream.concat(concepts.near(word, most).stream(), words(word, most).stream())
                .filter(each -> digits(each.text()).equals(digits(word)))
                .sorted(Comparator.comparingInt(Concepts.Nearby::distance)
                        .thenComparing(Comparator.comparingLong(Concepts.Nearby::frequency)
                                .reversed())
                        .thenComparing(Concepts.Nearby::text))
                .map(Concepts.Nearby::text)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** JAK3 is no slip for JAK1. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private List<Concepts.Nearby> words(String word, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        List<Concepts.Nearby> found = new ArrayList<>();
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), most, 1, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            long holders = Analysis.isStem(term) ? 0 : statistics.holders(new Term(field, BytesRef.deepCopyOf(term)));
            String text = term.utf8ToString();
            int distance = Letters.distance(word, text, most);
            if (holders > 0 && distance > 0) {
                found.add(new Concepts.Nearby(text, distance, holders));
            }
        }
        return found;
    }
}
