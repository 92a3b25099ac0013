package org.refractory.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;

/** Finds records that are close to the best of what was found. */
final class NearbyRecords {
    private final IndexSearcher searcher;
    private final Kind kind;

    NearbyRecords(IndexSearcher searcher, Kind kind) {
        this.searcher = searcher;
        this.kind = kind;
    }

    /** Runs a query as the request narrows and orders it. */
    interface Running {
        ScoreDoc[] best(Query query) throws IOException;
    }

    /** @param found everything that was found, best first */
    ScoreDoc[] of(ScoreDoc[] found, Running running, int most) throws IOException {
        Nearby nearby = new Nearby(searcher, kind == Kind.EVIDENCE ? Fields.STATEMENT : Fields.ARTICLE_ABSTRACT);
        ScoreDoc[] best = Arrays.copyOf(found, Math.min(Nearby.RECORDS, found.length));
        for (ScoreDoc each : best) {
            nearby.add(texts(each), score(each));
        }
        Set<Integer> known = Arrays.stream(found).map(each -> each.doc).collect(Collectors.toSet());
        return Arrays.stream(running.best(nearby.query()))
                .filter(each -> !known.contains(each.doc))
                .limit(most)
                .toArray(ScoreDoc[]::new);
    }

    private static double score(ScoreDoc document) {
        return Arrays.stream(Objects.requireNonNull(((FieldDoc) document).fields))
                .filter(Float.class::isInstance)
                .mapToDouble(value -> (Float) value)
                .findFirst()
                .orElse(1);
    }

    private List<String> texts(ScoreDoc document) throws IOException {
        Stored stored = new Stored(searcher);
        if (kind == Kind.EVIDENCE) {
            EvidenceView view = stored.view(document.doc, EvidenceView.class);
            return List.of(view.statement(), view.article().title());
        }
        ArticleView view = stored.view(document.doc, ArticleView.class);
        return List.of(view.description().title(), Documents.abstractText(view.description()));
    }
}
