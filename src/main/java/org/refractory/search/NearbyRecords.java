package org.refractory.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Documents;

/** Asks for records that are close to the best of what was found. */
final class NearbyRecords {
    private final IndexSearcher searcher;
    private final Kind kind;

    NearbyRecords(IndexSearcher searcher, Kind kind) {
        this.searcher = searcher;
        this.kind = kind;
    }

    /** @param found best first; they are found again */
    Query to(ScoreDoc[] found) throws IOException {
        Nearby nearby = new Nearby(searcher, new Queries(kind).text());
        for (ScoreDoc each : Arrays.copyOf(found, Math.min(Nearby.RECORDS, found.length))) {
            nearby.add(texts(each), score(each));
        }
        return nearby.query();
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
