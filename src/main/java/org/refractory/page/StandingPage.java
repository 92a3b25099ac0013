package org.refractory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.refractory.content.PageView;
import org.refractory.search.Search;
import org.refractory.search.Snapshot;
import org.refractory.web.PublicRead;

/** The standing pages, such as "about" and "levels". */
@Path("/")
public class StandingPage {
    private final Search search;

    StandingPage(Search search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "page")
    record standing(PageView page, List<PageView> others) implements TemplateInstance {}

    @GET
    @Path("about")
    @PermitAll
    public Response about() {
        return Elsewhere.permanently("/pages/about");
    }

    @GET
    @Path("pages/{slug: [A-Za-z0-9-]+}")
    @PermitAll
    @Produces(Html.TYPE)
    @PublicRead
    public Response show(@PathParam("slug") String slug) {
        try (Snapshot now = search.at()) {
            return now.page(slug)
                    .map(page -> Html.of(new standing(page, now.pages())))
                    .or(() -> Elsewhere.lowerCase(slug)
                            .filter(other -> now.page(other).isPresent())
                            .map(other -> Elsewhere.permanently("/pages/" + other)))
                    .orElseThrow(() -> Elsewhere.missing("No page has this name. /pages/about leads to the others."));
        }
    }
}
