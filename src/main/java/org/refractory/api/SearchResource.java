package org.refractory.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.Snapshot;
import org.refractory.search.Suggestion;
import org.refractory.web.PublicRead;

/** Searching, for programs; the parameters are those of the page at {@code /search}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
@PublicRead
public class SearchResource {
    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Path("search")
    @PermitAll
    @Operation(
            summary = "Search the public evidence or articles",
            description =
                    "Nothing makes it fail: parameters that are not understood are left out, and with a filter that no record can"
                            + " meet nothing is found. 'query' tells what was asked, 'receipt' how it was understood, and 'notices'"
                            + " what was not.")
    @Parameter(
            name = "q",
            description =
                    "Words, \"phrases\", -not, AND OR NOT ( ), prefix*, \"near these\"~5, and fields: title: author:"
                            + " journal: year:2019..2021 pmid: doi: trial: id: mechanism: cancer: therapy: gene: level:A..B timing:"
                            + " type: direction: n:>=100 has:quote is:retracted")
    @Parameter(name = "kind", description = "'evidence' (default) or 'articles'")
    @Parameter(name = "mechanism", description = "A slug; also cancer, therapy, biomarker. May be repeated")
    @Parameter(name = "level", description = "A to E; also timing, direction and type. May be repeated")
    @Parameter(name = "year", description = "A year or a range such as 2019..2021; n likewise. May be repeated")
    @Parameter(name = "synonyms", description = "'off' searches for the words as typed, without other names")
    @Parameter(name = "explain", description = "'on' says of each result why it is there")
    @Parameter(name = "sort", description = "'relevance', 'newest' or 'level'")
    @Parameter(name = "page", description = "From 1 to 500; 20 results on each")
    @Parameter(name = "after", description = "From 'next' of the page before; reaches any page at the same cost")
    public SearchAnswer search(@Context UriInfo uri) {
        SearchRequest request = SearchRequest.parse(uri.getQueryParameters());
        return search.inTurn(now -> SearchAnswer.of(now, request));
    }

    @GET
    @Path("suggest")
    @PermitAll
    @Operation(summary = "Complete a question that is being typed: concepts with their counts, then titles")
    @Parameter(name = "q", description = "What has been typed so far")
    public List<Suggestion> suggest(@QueryParam("q") @Nullable String typed) {
        try (Snapshot now = search.at()) {
            return now.suggest(typed == null ? "" : typed);
        }
    }
}
