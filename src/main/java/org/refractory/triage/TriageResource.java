package org.refractory.triage;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestPath;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.article.ArticleId;
import org.refractory.web.DeskAnswer;

/** Triage for programs: the article as the desk sees it, its state and its claim. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TriageResource {
    private final DeskArticles desk;
    private final Triaging triaging;
    private final Today today;
    private final SignedIn signedIn;

    TriageResource(DeskArticles desk, Triaging triaging, Today today, SignedIn signedIn) {
        this.desk = desk;
        this.triaging = triaging;
        this.today = today;
        this.signedIn = signedIn;
    }

    @GET
    @Path("desk/articles/{article}")
    @RolesAllowed(Role.Names.CURATOR)
    public Response show(@RestPath ArticleId article) throws SQLException {
        return DeskAnswer.json(200, desk.article(signedIn.me(), article)).build();
    }

    @POST
    @Path("articles/{article}/triage")
    @RolesAllowed(Role.Names.CURATOR)
    public Response decide(@RestPath ArticleId article, Decision.TypedDecision typed) throws SQLException {
        triaging.decide(signedIn.me(), article, Decision.parse(typed, today.date()));
        return show(article);
    }

    @PUT
    @Path("articles/{article}/claim")
    @RolesAllowed(Role.Names.CURATOR)
    public Response claim(@RestPath ArticleId article) throws SQLException {
        triaging.claim(signedIn.me(), article);
        return show(article);
    }

    @DELETE
    @Path("articles/{article}/claim")
    @RolesAllowed(Role.Names.CURATOR)
    public Response release(@RestPath ArticleId article) throws SQLException {
        triaging.release(signedIn.me(), article);
        return show(article);
    }
}
