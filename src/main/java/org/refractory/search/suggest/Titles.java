package org.refractory.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.matching.Newest;

/**
 * Finds titles that hold words, of which the last may not be finished; how that one goes on, {@link Endings} tells. Those with
 * evidence of the best level come first, and then the newest.
 */
public final class Titles {
    /** Words that begin with fewer letters are too many to be looked through. */
    private static final int SHORTEST = 3;

    private static final int MOST_WORDS = 8;
    private static final int MOST_ENDINGS = 12;

    /** And among equals the newest. */
    private static final Sort BEST_EVIDENCE =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.NUMBER, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final String field;
    private final Endings endings;

    public Titles(IndexSearcher searcher, String field) {
        this.searcher = searcher;
        this.field = field;
        this.endings = new Endings(searcher.getIndexReader(), field);
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
        List<List<String>> sought = new ArrayList<>();
        typed.subList(0, typed.size() - 1).forEach(word -> sought.add(forms(word)));
        sought.add(endings.of(last, MOST_ENDINGS));
        return best(each(sought), most);
    }

    /** Those with evidence of the best level first, and then the newest: all of them hold what was typed. */
    private int[] best(Query holding, int most) throws IOException {
        Query evidence = FeatureField.newLinearQuery(Fields.PRIOR, Fields.LEVEL, 1);
        Query with = new BooleanQuery.Builder()
                .add(holding, Occur.FILTER)
                .add(evidence, Occur.MUST)
                .build();
        ScoreDoc[] found = searcher.search(with, new TopFieldCollectorManager(BEST_EVIDENCE, most, null, 1)).scoreDocs;
        List<Integer> best =
                new ArrayList<>(Arrays.stream(found).map(each -> each.doc).toList());
        if (found.length < most) {
            Query without = new BooleanQuery.Builder()
                    .add(holding, Occur.FILTER)
                    .add(evidence, Occur.MUST_NOT)
                    .build();
            best.addAll(Newest.of(searcher, without, most - found.length));
        }
        return best.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Titles with one word of each. */
    private Query each(List<List<String>> sought) throws IOException {
        List<String> words = sought.stream().flatMap(List::stream).toList();
        Located located = Located.in(searcher, field, words);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<String> alternatives : sought) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            alternatives.forEach(word -> any.add(located.query(word), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return all.add(new TermQuery(new Term(Fields.MARK, Fields.RETRACTED)), Occur.MUST_NOT)
                .build();
    }

    private static List<String> forms(Word word) {
        return Analysis.exactSpellings(word).stream()
                .filter(spelling -> spelling.size() == 1)
                .flatMap(spelling -> spelling.getFirst().stream())
                .toList();
    }
}
