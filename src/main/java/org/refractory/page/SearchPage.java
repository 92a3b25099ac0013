package org.refractory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.refractory.search.Parameters;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Snapshot;
import org.refractory.web.PublicRead;

/** A question in the address, ranked evidence or articles on the page. */
@Path("/")
@PublicRead
public class SearchPage {
    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "page")
    record results(SearchView view) implements TemplateInstance {}

    @GET
    @Path("search")
    @PermitAll
    @Produces(Html.TYPE)
    public Response search(UriInfo uri) {
        Parameters asked = new Parameters(uri.getQueryParameters());
        SearchRequest request = asked.request();
        return search.inTurn(now -> {
            Optional<String> record =
                    request.text().isEmpty() || !request.filters().isEmpty()
                            ? Optional.empty()
                            : now.jump(request.text());
            return record.map(Elsewhere::other)
                    .orElseGet(() -> page(now, now.run(request).telling(asked.notices())));
        });
    }

    private static Response page(Snapshot now, SearchResult result) {
        return Html.of(new results(SearchView.of(now, result)));
    }
}
