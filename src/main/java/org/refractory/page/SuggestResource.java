package org.refractory.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.search.Search;
import org.refractory.search.Snapshot;
import org.refractory.search.Suggestion;
import org.refractory.web.PublicRead;

/** Completes what is being typed into the search box; the box works without it. */
@Path("/")
@PublicRead
public class SuggestResource {
    private final Search search;

    SuggestResource(Search search) {
        this.search = search;
    }

    @GET
    @Path("search/suggest")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public List<Suggestion> suggest(@QueryParam("q") @Nullable String typed) {
        try (Snapshot now = search.at()) {
            return now.suggest(typed == null ? "" : typed);
        }
    }
}
