package org.refractory.article;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.web.DeskAnswer;
import org.refractory.web.Typed;

/** Tags for programs: an article's mechanisms, added and removed one at a time. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TagResource {
    private final Tagging tagging;
    private final ArticleViews views;
    private final SignedIn signedIn;

    TagResource(Tagging tagging, ArticleViews views, SignedIn signedIn) {
        this.tagging = tagging;
        this.views = views;
        this.signedIn = signedIn;
    }

    /** A mechanism by its slug. */
    public record Named(@Nullable String mechanism) {}

    @POST
    @Path("articles/{article}/tags")
    @RolesAllowed(Role.Names.CURATOR)
    public Response add(@RestPath ArticleId article, @Nullable Named tag) throws SQLException {
        tagging.tag(signedIn.me(), article, Typed.line(tag == null ? null : tag.mechanism()));
        return answer(article);
    }

    @DELETE
    @Path("articles/{article}/tags/{mechanism}")
    @RolesAllowed(Role.Names.CURATOR)
    public Response remove(@RestPath ArticleId article, @RestPath String mechanism) throws SQLException {
        tagging.untag(signedIn.me(), article, mechanism);
        return answer(article);
    }

    private Response answer(ArticleId article) throws SQLException {
        return DeskAnswer.json(
                        200, views.of(List.of(article.number())).getFirst().view())
                .build();
    }
}
