package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;
import org.refractory.search.snippet.Highlighted;
import org.refractory.search.snippet.Highlighter;

/** Makes results of the documents on a page: their views, with what matched in them. */
final class Hits {
    private final IndexSearcher searcher;
    private final Question question;

    Hits(IndexSearcher searcher, Question question) {
        this.searcher = searcher;
        this.question = question;
    }

    List<Hit> evidence(ScoreDoc[] page) throws IOException {
        List<EvidenceView> views = new Stored(searcher).views(page, EvidenceView.class);
        Map<String, List<Highlighted>> marked = marked(
                page,
                views,
                view -> Map.of(
                        Fields.STATEMENT, view.statement(),
                        Fields.EVIDENCE_TITLE, view.article().title()));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.length; i++) {
            hits.add(new Hit.OfEvidence(
                    views.get(i), at(marked, Fields.STATEMENT, i), at(marked, Fields.EVIDENCE_TITLE, i)));
        }
        return hits;
    }

    List<Hit> articles(ScoreDoc[] page) throws IOException {
        List<ArticleView> views = new Stored(searcher).views(page, ArticleView.class);
        Map<String, List<Highlighted>> marked = marked(
                page,
                views,
                view -> Map.of(
                        Fields.ARTICLE_TITLE, view.description().title(),
                        Fields.ARTICLE_ABSTRACT, Documents.abstractText(view.description())));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.length; i++) {
            hits.add(new Hit.OfArticle(
                    views.get(i), at(marked, Fields.ARTICLE_TITLE, i), at(marked, Fields.ARTICLE_ABSTRACT, i)));
        }
        return hits;
    }

    private static Highlighted at(Map<String, List<Highlighted>> marked, String field, int place) {
        return marked.getOrDefault(field, List.of()).get(place);
    }

    /** For each field the marked texts of all views, in their order. */
    private <V> Map<String, List<Highlighted>> marked(
            ScoreDoc[] page, List<V> views, Function<V, Map<String, String>> texts) throws IOException {
        if (views.isEmpty()) {
            return Map.of();
        }
        int[] documents = Arrays.stream(page).mapToInt(each -> each.doc).toArray();
        List<Map<String, String>> all = views.stream().map(texts).toList();
        Map<String, List<Highlighted>> marked = new HashMap<>();
        for (String field : all.getFirst().keySet()) {
            marked.put(
                    field,
                    Highlighter.mark(
                            searcher.getIndexReader(),
                            field,
                            documents,
                            all.stream()
                                    .map(each -> each.getOrDefault(field, ""))
                                    .toList(),
                            new Sightings(question, field).all(),
                            field.equals(Fields.ARTICLE_ABSTRACT)));
        }
        return marked;
    }
}
