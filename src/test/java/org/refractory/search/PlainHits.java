package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;
import org.refractory.search.snippet.Highlighted;

/** Reads the stored records of a page and marks in two fields of each what matched. */
final class PlainHits {
    private final IndexSearcher searcher;
    private final Question question;

    PlainHits(IndexSearcher searcher, Question question) {
        this.searcher = searcher;
        this.question = question;
    }

    private record Texts(long number, String title, String text) {}

    List<PlainAnswer.PlainHit> of(Kind kind, ScoreDoc[] page) throws IOException {
        if (page.length == 0) {
            return List.of();
        }
        return kind == Kind.EVIDENCE
                ? marked(page, evidence(page), Fields.EVIDENCE_TITLE, Fields.STATEMENT)
                : marked(page, articles(page), Fields.ARTICLE_TITLE, Fields.ARTICLE_ABSTRACT);
    }

    private List<Texts> evidence(ScoreDoc[] page) throws IOException {
        return new Stored(searcher)
                .views(page, EvidenceView.class).stream()
                        .map(view ->
                                new Texts(view.id().number(), view.article().title(), view.statement()))
                        .toList();
    }

    private List<Texts> articles(ScoreDoc[] page) throws IOException {
        return new Stored(searcher)
                .views(page, ArticleView.class).stream()
                        .map(view -> new Texts(
                                view.id().number(),
                                view.description().title(),
                                Documents.abstractText(view.description())))
                        .toList();
    }

    private List<PlainAnswer.PlainHit> marked(ScoreDoc[] page, List<Texts> texts, String title, String text)
            throws IOException {
        Map<String, Object[]> marked =
                question.seen().findAny().isEmpty() ? Map.of() : highlighted(page, texts, title, text);
        List<PlainAnswer.PlainHit> hits = new ArrayList<>();
        for (int i = 0; i < page.length; i++) {
            Texts each = texts.get(i);
            hits.add(new PlainAnswer.PlainHit(
                    each.number(), markedOr(marked, title, i, each.title()), markedOr(marked, text, i, each.text())));
        }
        return hits;
    }

    private static Highlighted markedOr(Map<String, Object[]> marked, String field, int place, String text) {
        Object[] ofField = marked.get(field);
        return ofField != null && ofField[place] instanceof Highlighted found
                ? found
                : PlainHighlighter.plain(field, text);
    }

    private Map<String, Object[]> highlighted(ScoreDoc[] page, List<Texts> texts, String title, String text)
            throws IOException {
        int[] documents = Arrays.stream(page).mapToInt(each -> each.doc).toArray();
        Map<Integer, Map<String, String>> byDocument = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            byDocument.put(
                    documents[i],
                    Map.of(title, texts.get(i).title(), text, texts.get(i).text()));
        }
        return new PlainHighlighter(searcher, byDocument).mark(List.of(title, text), question, documents);
    }
}
