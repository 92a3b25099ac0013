package org.refractory.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.matching.Soundest;

/**
 * Finds titles that hold words, of which the last may not be finished. How the last goes on is looked up among the words of the
 * index, so the work is bounded however large that is.
 */
public final class Titles {
    /** Words that begin with fewer letters are too many to be looked through. */
    private static final int SHORTEST = 3;

    private static final int MOST_WORDS = 8;
    /** More than are shown: some may be retracted, and equals among them are told apart by their numbers. */
    private static final int LOOKED_AT = 20;

    private static final int MOST_READ = 400;
    private static final int MOST_ENDINGS = 12;

    private final IndexSearcher searcher;
    private final String field;

    public Titles(IndexSearcher searcher, String field) {
        this.searcher = searcher;
        this.field = field;
    }

    /** The numbers of the documents, best first; no title of what is retracted leads anywhere. */
    public int[] holding(List<Word> typed, int most) throws IOException {
        if (typed.isEmpty() || typed.size() > MOST_WORDS) {
            return new int[0];
        }
        String last = Concepts.letters(typed.subList(typed.size() - 1, typed.size()));
        if (last.length() < SHORTEST) {
            return new int[0];
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        typed.subList(0, typed.size() - 1).forEach(word -> all.add(word(word), Occur.MUST));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        endings(last).forEach(ending -> any.add(new TermQuery(new Term(field, ending)), Occur.SHOULD));
        return Soundest.of(searcher, all.add(any.build(), Occur.MUST).build(), LOOKED_AT).stream()
                .limit(most)
                .mapToInt(each -> each.doc)
                .toArray();
    }

    private Query word(Word word) {
        BooleanQuery.Builder forms = new BooleanQuery.Builder();
        for (List<Set<String>> spelling : Analysis.exactSpellings(word)) {
            if (spelling.size() == 1) {
                spelling.getFirst().forEach(form -> forms.add(new TermQuery(new Term(field, form)), Occur.SHOULD));
            }
        }
        return forms.build();
    }

    /** Words of titles that begin like this, the most frequent of those that come first in the alphabet. */
    private List<String> endings(String prefix) throws IOException {
        Map<String, Long> frequencies = new HashMap<>();
        BytesRef start = new BytesRef(prefix);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                read(terms.iterator(), start, frequencies);
            }
        }
        List<String> endings = new ArrayList<>(frequencies.keySet());
        endings.sort(Comparator.comparing((String word) -> frequencies.getOrDefault(word, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return endings.subList(0, Math.min(MOST_ENDINGS, endings.size()));
    }

    private static void read(TermsEnum terms, BytesRef start, Map<String, Long> frequencies) throws IOException {
        if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        for (int i = 0; i < MOST_READ && term != null && StringHelper.startsWith(term, start); i++) {
            frequencies.merge(term.utf8ToString(), (long) terms.docFreq(), Long::sum);
            term = terms.next();
        }
    }
}
