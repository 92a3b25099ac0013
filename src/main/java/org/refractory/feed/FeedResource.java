package org.refractory.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.refractory.search.Addresses;
import org.refractory.search.Captions;
import org.refractory.search.Facet;
import org.refractory.search.Kind;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.PublicRead;

/** Every public view under its own address with another ending: {@code .rss}, {@code .atom}, {@code .json}. */
@Path("/")
@Tag(name = "Feeds")
@APIResponse(
        responseCode = "200",
        description = "The newest of what the address without its ending shows, in the format that the ending names",
        content = {
            @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT))
        })
@PublicRead
public class FeedResource {
    private static final String ENDING = "{ending: rss|atom|json}";
    private static final String SLUG = "{slug: [a-z0-9-]+}";

    private final Search search;
    private final Feeds feeds;

    FeedResource(Search search, Feeds feeds) {
        this.search = search;
        this.feeds = feeds;
    }

    @GET
    @Path("latest." + ENDING)
    @PermitAll
    public Response latest(@PathParam("ending") String ending) {
        SearchResult newest = feeds.newest(SearchRequest.latest());
        return answer(newest, "latest evidence", new Feeds.Place("/latest", "/", ""), FeedFormat.of(ending));
    }

    @GET
    @Path("search." + ENDING)
    @PermitAll
    @Operation(summary = "A search as a feed; the parameters are those of /api/v1/search")
    public Response search(@PathParam("ending") String ending, UriInfo uri) {
        SearchRequest asked = SearchRequest.parse(uri.getQueryParameters()).plain();
        SearchResult newest = feeds.newest(asked);
        String what = asked.kind() == Kind.ARTICLES ? "articles" : "evidence";
        String caption = Captions.of(newest);
        return answer(
                newest,
                caption.isEmpty() ? "all " + what : what + " on " + caption,
                new Feeds.Place("/search", "/search", asked.query()),
                FeedFormat.of(ending));
    }

    @GET
    @Path("mechanisms/" + SLUG + "." + ENDING)
    @PermitAll
    public Response mechanism(@PathParam("slug") String slug, @PathParam("ending") String ending) {
        return term(TermKind.MECHANISM, slug, ending);
    }

    @GET
    @Path("cancers/" + SLUG + "." + ENDING)
    @PermitAll
    public Response cancer(@PathParam("slug") String slug, @PathParam("ending") String ending) {
        return term(TermKind.CANCER, slug, ending);
    }

    @GET
    @Path("therapies/" + SLUG + "." + ENDING)
    @PermitAll
    public Response therapy(@PathParam("slug") String slug, @PathParam("ending") String ending) {
        return term(TermKind.THERAPY, slug, ending);
    }

    @GET
    @Path("biomarkers/" + SLUG + "." + ENDING)
    @PermitAll
    public Response biomarker(@PathParam("slug") String slug, @PathParam("ending") String ending) {
        return term(TermKind.BIOMARKER, slug, ending);
    }

    private Response term(TermKind kind, String slug, String ending) {
        TermView term = search.term(kind, slug)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND,
                        "No such term. The lists under %s name all there are.".formatted(Addresses.path(kind))));
        SearchResult newest = feeds.newest(SearchRequest.with(Facet.valueOf(kind.name()), slug));
        String path = Addresses.path(term);
        return answer(newest, term.name(), new Feeds.Place(path, path, ""), FeedFormat.of(ending));
    }

    private Response answer(SearchResult newest, String subject, Feeds.Place place, FeedFormat format) {
        FeedView feed = feeds.of(newest, subject, place, format);
        return Response.ok(format.write(feed), format.mediaType()).build();
    }
}
