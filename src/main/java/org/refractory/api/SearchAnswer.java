package org.refractory.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.search.FacetCounts;
import org.refractory.search.Highlighted;
import org.refractory.search.Hit;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;

/** The results of a search as programs read them. */
@Schema(description = "One page of results, with exact counts and the ways to narrow them.")
public record SearchAnswer(
        @Schema(description = "The canonical query string: the same question always has the same one")
        String query,

        String kind,
        String sort,
        int page,
        int pages,
        @Schema(description = "The exact number of results") long total,

        @Schema(description = "The exact number of results of the other kind")
        long otherTotal,

        List<Found> hits,
        List<FacetAnswer> facets,

        @Schema(description = "How the question was read, in plain sentences")
        List<String> notices,

        @Schema(description = "The log position of the newest public change that this reflects")
        long generation,

        @Schema(description = "When that change was made") Instant at) {

    /** A result; exactly one of the two records is there. */
    public sealed interface Found {
        /** Evidence with what matched in its statement and in the title of its article. */
        record Evidence(EvidenceView evidence, Highlighted statement, Highlighted title) implements Found {}

        /** An article with what matched in its title and abstract. */
        record Article(ArticleView article, Highlighted title, Highlighted snippet) implements Found {}
    }

    /** @param parameter by which a value is asked for */
    public record FacetAnswer(String parameter, List<FacetCounts.Value> values) {}

    static SearchAnswer of(SearchResult result) {
        SearchRequest request = result.request();
        return new SearchAnswer(
                request.query(),
                request.kind().name().toLowerCase(Locale.ROOT),
                request.sort().name().toLowerCase(Locale.ROOT),
                request.page(),
                result.pages(),
                result.total(),
                result.otherTotal(),
                result.hits().stream().map(SearchAnswer::found).toList(),
                result.facets().stream()
                        .map(facet -> new FacetAnswer(facet.facet().parameter(), facet.values()))
                        .toList(),
                result.notices(),
                result.generation(),
                result.at());
    }

    private static Found found(Hit hit) {
        return switch (hit) {
            case Hit.OfEvidence(EvidenceView evidence, Highlighted statement, Highlighted title) ->
                new Found.Evidence(evidence, statement, title);
            case Hit.OfArticle(ArticleView article, Highlighted title, Highlighted snippet) ->
                new Found.Article(article, title, snippet);
        };
    }
}
