package org.refractory.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.search.Against;
import org.refractory.search.Hit;
import org.refractory.search.SearchResult;
import org.refractory.search.Snapshot;
import org.refractory.search.Why;
import org.refractory.search.snippet.Highlighted;

/** What the cards of lists show. */
final class Cards {
    private Cards() {}

    static List<EvidenceCard> evidence(Snapshot now, SearchResult result) {
        return cards(now, evidence(result.hits()), why(now, result));
    }

    private static List<Hit.OfEvidence> evidence(List<Hit> hits) {
        return hits.stream()
                .filter(Hit.OfEvidence.class::isInstance)
                .map(Hit.OfEvidence.class::cast)
                .toList();
    }

    /** What does not hold the words but is close to what does. */
    static List<EvidenceCard> nearbyEvidence(Snapshot now, List<Hit> nearby) {
        return cards(now, evidence(nearby), List.of());
    }

    static List<ArticleCard> nearbyArticles(List<Hit> nearby) {
        return nearby.stream()
                .filter(Hit.OfArticle.class::isInstance)
                .map(hit -> new ArticleCard((Hit.OfArticle) hit, List.of()))
                .toList();
    }

    static List<ArticleCard> articles(Snapshot now, SearchResult result) {
        List<Why> why = why(now, result);
        List<ArticleCard> cards = new ArrayList<>();
        for (int i = 0; i < result.hits().size(); i++) {
            if (result.hits().get(i) instanceof Hit.OfArticle hit) {
                cards.add(new ArticleCard(hit, sentences(why, i)));
            }
        }
        return cards;
    }

    static List<EvidenceCard> plain(Snapshot now, List<EvidenceView> evidence) {
        List<Hit.OfEvidence> hits = evidence.stream()
                .map(each -> new Hit.OfEvidence(
                        each,
                        Highlighted.plain(each.statement()),
                        Highlighted.plain(each.article().title())))
                .toList();
        return cards(now, hits, List.of());
    }

    private static List<EvidenceCard> cards(Snapshot now, List<Hit.OfEvidence> hits, List<Why> why) {
        Map<EvidenceId, List<Against>> against =
                now.against(hits.stream().map(hit -> hit.evidence().id()).toList());
        List<EvidenceCard> cards = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit.OfEvidence hit = hits.get(i);
            cards.add(EvidenceCard.of(hit, against.getOrDefault(hit.evidence().id(), List.of()), sentences(why, i)));
        }
        return cards;
    }

    private static List<Why> why(Snapshot now, SearchResult result) {
        return result.request().manner().explained() ? now.why(result) : List.of();
    }

    private static List<String> sentences(List<Why> why, int place) {
        return place < why.size() ? why.get(place).sentences() : List.of();
    }
}
