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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.refractory.search.Parameters;
import org.refractory.search.Search;
import org.refractory.search.Snapshot;
import org.refractory.search.Suggestion;
import org.refractory.web.PublicRead;

/** Searching, for programs; the parameters are those of the page at {@code /search}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
@PublicRead
public class SearchResource {
    private static final String REPEATED = " May be repeated, then one of them must hold; 50 of them are used";

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
                    "No parameter makes it fail: those that are not understood are left out, and with a filter that no record can"
                            + " meet nothing is found. 'query' tells what was asked, 'receipt' how it was understood, and 'notices'"
                            + " what was not.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "Words, \"phrases\", -not, AND OR NOT ( ), prefix*, \"near these\"~5, and fields: title: author:"
                            + " journal: year:2019..2021 pmid: doi: trial: id: mechanism: cancer: therapy: gene: level:A..B timing:"
                            + " type: direction: n:>=100 has:quote is:retracted. Of a longer question the first 1,000 characters are"
                            + " read")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Which records are searched; 'evidence' if left out",
            schema = @Schema(enumeration = {"evidence", "articles"}))
    @Parameter(
            name = "mechanism",
            in = ParameterIn.QUERY,
            description = "A slug, see /api/v1/terms/mechanism; what is filed below it counts as well." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "cancer",
            in = ParameterIn.QUERY,
            description = "A slug, see /api/v1/terms/cancer; what is filed below it counts as well." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "therapy",
            in = ParameterIn.QUERY,
            description = "A slug, see /api/v1/terms/therapy; what is filed below it counts as well." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "biomarker",
            in = ParameterIn.QUERY,
            description = "A slug, see /api/v1/terms/biomarker; what is filed below it counts as well." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "A to E." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "timing",
            in = ParameterIn.QUERY,
            description = "When resistance shows, such as PRIMARY." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "The type of evidence, such as PREDICTIVE." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            description = "SUPPORTS or DOES_NOT_SUPPORT." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "A year of publication or a range such as 2019..2021." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "year-from",
            in = ParameterIn.QUERY,
            description = "The first year, as a form sends it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999"))
    @Parameter(
            name = "year-to",
            in = ParameterIn.QUERY,
            description = "The last year, as a form sends it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999"))
    @Parameter(
            name = "n",
            in = ParameterIn.QUERY,
            description = "How many patients or samples: a number or a range such as 100..500." + REPEATED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "n-from",
            in = ParameterIn.QUERY,
            description = "The least number, as a form sends it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999"))
    @Parameter(
            name = "n-to",
            in = ParameterIn.QUERY,
            description = "The greatest number, as a form sends it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999"))
    @Parameter(
            name = "synonyms",
            in = ParameterIn.QUERY,
            description = "'off' searches for the words as typed, without other names",
            schema = @Schema(enumeration = {"on", "off"}))
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description = "'on' says of each result why it is there",
            schema = @Schema(enumeration = {"on", "off"}))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "'relevance' where there is a question, else 'newest', if left out",
            schema = @Schema(enumeration = {"relevance", "newest", "level"}))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description =
                    "20 results are on each. Up to 500 a page is reached by its number; beyond, by 'next' of the page before",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "From 'next' of the page before; with it any page is reached, at the same cost")
    public SearchAnswer search(@Context UriInfo uri) {
        Parameters asked = new Parameters(uri.getQueryParameters());
        return search.inTurn(
                now -> SearchAnswer.of(now, now.run(asked.request()).telling(asked.notices())));
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
