package org.refractory.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.search.Against;
import org.refractory.search.DidYouMean;
import org.refractory.search.FacetCounts;
import org.refractory.search.Hit;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Snapshot;
import org.refractory.search.Why;
import org.refractory.search.snippet.Highlighted;

/** The results of a search as programs read them. */
@Schema(description = "One page of results, with exact counts and the ways to narrow them.")
public record SearchAnswer(
        @Schema(description = "The canonical query string: the same question always has the same one")
        String query,

        String kind,
        String sort,
        int page,
        int pages,

        @Schema(description = "The query string of the next page, which costs what this one costs; empty on the last")
        String next,

        @Schema(description = "The exact number of results") long total,

        @Schema(description = "The exact number of results of the other kind")
        long otherTotal,

        List<Found> hits,
        List<FacetAnswer> facets,

        @Schema(description = "How the question was read, in plain sentences")
        List<String> notices,

        @Schema(description = "How the question was understood, for a methods section")
        ReceiptAnswer receipt,

        @Schema(
                description =
                        "Another spelling that finds more than the words as typed, and other records than these; or null")
        @Nullable
        SpellingAnswer didYouMean,

        @Schema(description = "The log position of the newest public change that this reflects")
        long generation,

        @Schema(description = "When that change was made") Instant at) {

    /** A result; exactly one of the two records is there. */
    @Schema(oneOf = {Found.Evidence.class, Found.Article.class})
    public sealed interface Found {
        /** Evidence with what matched in its statement and in the title of its article, and what points the other way. */
        @Schema(
                name = "FoundEvidence",
                requiredProperties = {"evidence", "statement", "title", "against", "why"})
        record Evidence(
                EvidenceView evidence,
                Highlighted statement,
                Highlighted title,
                List<Opposed> against,
                List<String> why)
                implements Found {}

        /** An article with what matched in its title and abstract. */
        @Schema(
                name = "FoundArticle",
                requiredProperties = {"article", "title", "snippet", "why"})
        record Article(ArticleView article, Highlighted title, Highlighted snippet, List<String> why)
                implements Found {}
    }

    /** Accepted evidence that points the other way, and what both are about. */
    public record Opposed(EvidenceId id, String level, String direction, String significance, List<String> about) {
        static Opposed of(Against against) {
            return new Opposed(
                    against.id(),
                    against.level().name(),
                    against.stance().direction().name(),
                    against.stance().significance().name(),
                    against.about());
        }
    }

    /**
     * @param parameter by which a value is asked for
     * @param ranges of numbers
     */
    public record FacetAnswer(String parameter, List<FacetCounts.Value> values, List<FacetCounts.Value> ranges) {}

    /** @param query the query string of the same search with it */
    public record SpellingAnswer(String text, String query, long total) {
        static SpellingAnswer of(DidYouMean other) {
            return new SpellingAnswer(other.text(), other.request().query(), other.total());
        }
    }

    static SearchAnswer of(Snapshot now, SearchResult result) {
        SearchRequest request = result.request();
        return new SearchAnswer(
                request.query(),
                request.kind().name().toLowerCase(Locale.ROOT),
                now.order(result).name().toLowerCase(Locale.ROOT),
                request.page(),
                result.pages(),
                result.nextPage().map(SearchRequest::query).orElse(""),
                result.total(),
                now.otherTotal(result),
                found(now, result),
                result.facets().stream()
                        .map(facet -> new FacetAnswer(facet.facet().parameter(), facet.values(), facet.ranges()))
                        .toList(),
                result.notices(),
                ReceiptAnswer.of(now.receipt(result)),
                request.text().isEmpty()
                        ? null
                        : now.didYouMean(request).map(SpellingAnswer::of).orElse(null),
                result.generation(),
                result.at());
    }

    private static List<Found> found(Snapshot now, SearchResult result) {
        List<Why> why = result.request().manner().explained() ? now.why(result) : List.of();
        Map<EvidenceId, List<Against>> against = now.against(result.hits().stream()
                .filter(Hit.OfEvidence.class::isInstance)
                .map(hit -> ((Hit.OfEvidence) hit).evidence().id())
                .toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < result.hits().size(); i++) {
            List<String> reasons = i < why.size() ? why.get(i).sentences() : List.of();
            found.add(found(result.hits().get(i), against, reasons));
        }
        return found;
    }

    private static Found found(Hit hit, Map<EvidenceId, List<Against>> against, List<String> why) {
        return switch (hit) {
            case Hit.OfEvidence(EvidenceView evidence, Highlighted statement, Highlighted title) ->
                new Found.Evidence(
                        evidence,
                        statement,
                        title,
                        against.getOrDefault(evidence.id(), List.of()).stream()
                                .map(Opposed::of)
                                .toList(),
                        why);
            case Hit.OfArticle(ArticleView article, Highlighted title, Highlighted snippet) ->
                new Found.Article(article, title, snippet, why);
        };
    }
}
