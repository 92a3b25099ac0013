package org.refractory.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/**
 * Finds titles that hold words, of which the last may not be finished. How the last goes on is looked up among the words of the
 * index, so the work is bounded however large that is.
 */
public final class Titles {
    /** Words that begin with fewer letters are too many to be looked through. */
    private static final int SHORTEST = 3;

    private static final int MOST_WORDS = 8;
    private static final int MOST_READ = 400;
    private static final int MOST_ENDINGS = 12;

    /** Of those without evidence, in a segment. Where there is no evidence at all, half of all titles may hold a word. */
    private static final int MOST_HELD = 500;

    /** And among equals the newest. */
    private static final Sort BEST_EVIDENCE =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.NUMBER, SortField.Type.LONG, true));

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
        typed.subList(0, typed.size() - 1).forEach(word -> all.add(word(word), Occur.FILTER));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String ending : endings(last)) {
            any.add(sought(ending), Occur.SHOULD);
        }
        all.add(any.build(), Occur.FILTER).add(new TermQuery(new Term(Fields.MARK, Fields.RETRACTED)), Occur.MUST_NOT);
        return best(all.build(), most);
    }

    /** Those with evidence of the best level first, and then the newest: all of them hold what was typed. */
    private int[] best(Query holding, int most) throws IOException {
        Query evidence = FeatureField.newLinearQuery(Fields.PRIOR, Fields.LEVEL, 1);
        Query with = new BooleanQuery.Builder()
                .add(holding, Occur.FILTER)
                .add(evidence, Occur.MUST)
                .build();
        ScoreDoc[] found = searcher.search(with, new TopFieldCollectorManager(BEST_EVIDENCE, most, null, 1)).scoreDocs;
        IntStream best = Arrays.stream(found).mapToInt(each -> each.doc);
        if (found.length < most) {
            Query without = new BooleanQuery.Builder()
                    .add(holding, Occur.FILTER)
                    .add(evidence, Occur.MUST_NOT)
                    .build();
            best = IntStream.concat(best, newest(without).limit(most - found.length));
        }
        return best.toArray();
    }

    /** The newest of the first that each segment holds. */
    private IntStream newest(Query query) throws IOException {
        record Held(int document, long number) {}
        List<Held> held = new ArrayList<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator each = scorer.iterator();
                NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
                Bits live = leaf.reader().getLiveDocs();
                for (int i = 0; i < MOST_HELD && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
                    int document = each.docID();
                    if ((live == null || live.get(document)) && numbers.advanceExact(document)) {
                        held.add(new Held(leaf.docBase + document, numbers.longValue()));
                    }
                }
            }
        }
        return held.stream()
                .sorted(Comparator.comparingLong(Held::number).reversed())
                .mapToInt(Held::document);
    }

    /** A word that is sought in all segments once, for both ways of searching. */
    private Query sought(String word) throws IOException {
        Term term = new Term(field, word);
        return new TermQuery(term, TermStates.build(searcher, term, true));
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

    /** Words of titles that begin like this, the most frequent first; of rare ones those that come first in the alphabet. */
    private List<String> endings(String prefix) throws IOException {
        BytesRef start = new BytesRef(prefix);
        Map<String, Long> frequencies = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            CommonWords.of(leaf.reader(), field).count(start, frequencies);
        }
        if (frequencies.size() < MOST_ENDINGS) {
            frequencies.clear();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                count(leaf.reader().terms(field), start, frequencies);
            }
        }
        List<String> endings = new ArrayList<>(frequencies.keySet());
        endings.sort(Comparator.comparing((String word) -> frequencies.getOrDefault(word, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return endings.subList(0, Math.min(MOST_ENDINGS, endings.size()));
    }

    private static void count(@Nullable Terms terms, BytesRef start, Map<String, Long> into) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = each.term();
        for (int i = 0; i < MOST_READ && term != null && StringHelper.startsWith(term, start); i++) {
            into.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
            term = each.next();
        }
    }
}
