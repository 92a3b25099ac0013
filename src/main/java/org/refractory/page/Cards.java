package org.refractory.page;

import java.util.List;
import org.refractory.evidence.EvidenceView;
import org.refractory.search.Highlighted;
import org.refractory.search.Hit;
import org.refractory.search.SearchResult;

/** What the cards of lists show. */
final class Cards {
    private Cards() {}

    static List<Hit.OfEvidence> evidence(SearchResult result) {
        return result.hits().stream()
                .filter(Hit.OfEvidence.class::isInstance)
                .map(Hit.OfEvidence.class::cast)
                .toList();
    }

    static List<Hit.OfArticle> articles(SearchResult result) {
        return result.hits().stream()
                .filter(Hit.OfArticle.class::isInstance)
                .map(Hit.OfArticle.class::cast)
                .toList();
    }

    static List<Hit.OfEvidence> plain(List<EvidenceView> evidence) {
        return evidence.stream()
                .map(each -> new Hit.OfEvidence(
                        each,
                        Highlighted.plain(each.statement()),
                        Highlighted.plain(each.article().title())))
                .toList();
    }
}
