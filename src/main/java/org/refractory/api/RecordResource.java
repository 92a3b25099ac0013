package org.refractory.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.search.Lookup;
import org.refractory.search.Search;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.PublicRead;

/** One public record, for programs. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
@PublicRead
public class RecordResource {
    private final Search search;

    RecordResource(Search search) {
        this.search = search;
    }

    @GET
    @Path("articles/{id}")
    @PermitAll
    @Operation(summary = "An article as its source described it, with its mechanisms")
    @APIResponseSchema(ArticleView.class)
    @APIResponse(responseCode = "307", description = "Joined to another article, see Location")
    @APIResponse(responseCode = "410", description = "No longer public; the problem document says why")
    public Response article(@PathParam("id") String id) {
        return answer(search.find(parsed(id, ArticleId::parse)));
    }

    @GET
    @Path("evidence/{id}")
    @PermitAll
    @Operation(summary = "A piece of evidence; a status other than ACCEPTED marks what not to rely on")
    @APIResponseSchema(EvidenceView.class)
    @APIResponse(responseCode = "410", description = "No longer public; the problem document says why")
    public Response evidence(@PathParam("id") String id) {
        return answer(search.find(parsed(id, EvidenceId::parse)));
    }

    private static <T> T parsed(String id, Function<String, T> parser) {
        try {
            return parser.apply(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static Problem missing(String id) {
        return new Problem(
                ProblemType.NOT_FOUND, "There is no public record '%s'. /api/v1/search finds them.".formatted(id));
    }

    private static <T> Response answer(Lookup<T> lookup) {
        return switch (lookup) {
            case Lookup.Found<T>(T view) -> Response.ok(view).build();
            case Lookup.Moved<T>(String path) ->
                Response.status(Response.Status.TEMPORARY_REDIRECT)
                        .header(HttpHeaders.LOCATION, "/api/v1" + path)
                        .build();
            case Lookup.Gone<T> gone -> throw new Problem(ProblemType.GONE, gone.reason());
            case Lookup.Missing<T> _ ->
                throw new Problem(
                        ProblemType.NOT_FOUND, "No public record has this number. /api/v1/search finds them.");
        };
    }
}
