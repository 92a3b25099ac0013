package org.refractory.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.web.PublicRead;

/** Searching, for programs; the parameters are those of the page at {@code /search}. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
@PublicRead
public class SearchResource {
    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Search the public evidence or articles",
            description =
                    "Nothing makes it fail: parameters that are not understood are left out, 'query' tells what was asked.")
    @Parameter(name = "q", description = "Words, phrases in quotes, an identifier")
    @Parameter(name = "kind", description = "'evidence' (default) or 'articles'")
    @Parameter(name = "mechanism", description = "A slug; also cancer, therapy, biomarker. May be repeated")
    @Parameter(name = "level", description = "A to E; also timing and year. May be repeated")
    @Parameter(name = "sort", description = "'relevance', 'newest' or 'level'")
    @Parameter(name = "page", description = "From 1; 20 results on each")
    public SearchAnswer search(@Context UriInfo uri) {
        return SearchAnswer.of(search.run(SearchRequest.parse(uri.getQueryParameters())));
    }
}
