package org.refractory.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.question.Field;
import org.refractory.search.question.Syntax;
import org.refractory.search.question.Value;
import org.refractory.search.snippet.Highlighted;

/** Lucene's highlighter of offsets in the postings, told where the texts are and how the portal writes passages. */
final class PlainHighlighter extends UnifiedHighlighter {
    private static final PlainMarks WHOLE = new PlainMarks(Integer.MAX_VALUE);
    private static final PlainMarks SNIPPET = new PlainMarks(320);

    private static final int SNIPPET_PASSAGES = 2;

    /** For each document the texts of its fields. */
    private final Map<Integer, Map<String, String>> texts;

    PlainHighlighter(IndexSearcher searcher, Map<Integer, Map<String, String>> texts) {
        super(UnifiedHighlighter.builder(searcher, Analysis.forRecords()).withMaxLength(Integer.MAX_VALUE - 1));
        this.texts = texts;
    }

    /** For each field the marked text of each document, in the order of the documents. */
    Map<String, Object[]> mark(List<String> fields, Question question, int[] documents) throws IOException {
        int[] passages = fields.stream()
                .mapToInt(field -> isSnippet(field) ? SNIPPET_PASSAGES : 1)
                .toArray();
        return highlightFieldsAsObjects(
                fields.toArray(String[]::new), query(fields, question), documents.clone(), passages);
    }

    /** The text of a field where nothing in it matched. */
    static Highlighted plain(String field, String text) {
        return isSnippet(field) ? SNIPPET.opening(text) : Highlighted.plain(text);
    }

    private static boolean isSnippet(String field) {
        return field.equals(Fields.ARTICLE_ABSTRACT);
    }

    private static Query query(List<String> fields, Question question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : fields) {
            question.seen().forEach(part -> part(field, part, question, any));
        }
        return any.build();
    }

    private static void part(String field, Syntax part, Question question, BooleanQuery.Builder any) {
        switch (part) {
            case Syntax.Near near -> any.add(InField.near(field, near.words(), near.within()), Occur.SHOULD);
            case Syntax.Beginning beginning -> any.add(InField.beginning(field, beginning.word()), Occur.SHOULD);
            case Syntax.In(Field asked, Value value)
            when asked == Field.TITLE && isTitle(field) -> title(field, value, any);
            default -> question.clause(part).ifPresent(clause -> clause(field, clause, any));
        }
    }

    private static boolean isTitle(String field) {
        return field.equals(Fields.ARTICLE_TITLE) || field.equals(Fields.EVIDENCE_TITLE);
    }

    private static void title(String field, Value value, BooleanQuery.Builder any) {
        switch (value) {
            case Value.Text text -> name(field, text.words(), any);
            case Value.Beginning beginning -> any.add(InField.beginning(field, beginning.word()), Occur.SHOULD);
            default -> {}
        }
    }

    private static void clause(String field, Question.Clause clause, BooleanQuery.Builder any) {
        if (clause.exact()) {
            name(field, clause.words(), any);
        } else {
            clause.words().forEach(word -> name(field, List.of(word), any));
        }
        clause.otherNames().forEach(name -> name(field, name, any));
    }

    private static void name(String field, List<Word> words, BooleanQuery.Builder any) {
        any.add(InField.together(field, words, 0), Occur.SHOULD);
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return isSnippet(field) ? BreakIterator.getSentenceInstance(Locale.ROOT) : new WholeBreakIterator();
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        return isSnippet(field) ? SNIPPET : WHOLE;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int charsThreshold)
            throws IOException {
        List<CharSequence[]> values = new ArrayList<>();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            Map<String, String> known = texts.getOrDefault(doc, Map.of());
            values.add(Arrays.stream(fields)
                    .map(field -> known.getOrDefault(field, ""))
                    .toArray(CharSequence[]::new));
        }
        return values;
    }
}
