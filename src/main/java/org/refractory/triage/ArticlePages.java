package org.refractory.triage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.article.ArticleId;
import org.refractory.article.Tagging;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.Terms;
import org.refractory.web.DeskAnswer;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.Typed;

/** An article's page for those who work on it: where it stands, its tags and its evidence. */
@Path("/desk")
@Blocking
public class ArticlePages {
    private final DeskArticles articles;
    private final Triaging triaging;
    private final Tagging tagging;
    private final Terms terms;
    private final Today today;
    private final SignedIn signedIn;

    ArticlePages(
            DeskArticles articles, Triaging triaging, Tagging tagging, Terms terms, Today today, SignedIn signedIn) {
        this.articles = articles;
        this.triaging = triaging;
        this.tagging = tagging;
        this.terms = terms;
        this.today = today;
        this.signedIn = signedIn;
    }

    /**
     * What the page shows.
     *
     * @param mechanisms what it can be tagged with
     * @param typed the decision as it was typed before it was refused
     * @param message why, or empty
     */
    public record Page(DeskArticle desk, List<TermRef> mechanisms, Decision.TypedDecision typed, String message) {
        public Page {
            mechanisms = List.copyOf(mechanisms);
        }
    }

    @CheckedTemplate(basePath = "triage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record article(Page page) implements TemplateInstance {}

    @GET
    @Path("articles/{article}")
    @RolesAllowed(Role.Names.CURATOR)
    public Response show(@RestPath ArticleId article) throws SQLException {
        return page(200, article, new Decision.TypedDecision("", "", ""), "");
    }

    @POST
    @Path("articles/{article}/triage")
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @RestPath ArticleId article,
            @FormParam("state") @Nullable String state,
            @FormParam("reason") @Nullable String reason,
            @FormParam("until") @Nullable String until)
            throws SQLException {
        var typed = new Decision.TypedDecision(Typed.line(state), Typed.line(reason), Typed.line(until));
        return done(article, typed, me -> triaging.decide(me, article, Decision.parse(typed, today.date())));
    }

    @POST
    @Path("articles/{article}/claim")
    @RolesAllowed(Role.Names.CURATOR)
    public Response claim(@RestPath ArticleId article) throws SQLException {
        return done(article, me -> triaging.claim(me, article));
    }

    @POST
    @Path("articles/{article}/release")
    @RolesAllowed(Role.Names.CURATOR)
    public Response release(@RestPath ArticleId article) throws SQLException {
        return done(article, me -> triaging.release(me, article));
    }

    @POST
    @Path("articles/{article}/tags")
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tag(@RestPath ArticleId article, @FormParam("mechanism") @Nullable String mechanism)
            throws SQLException {
        return done(article, me -> tagging.tag(me, article, Typed.line(mechanism)));
    }

    @POST
    @Path("articles/{article}/tags/{mechanism}/removal")
    @RolesAllowed(Role.Names.CURATOR)
    public Response untag(@RestPath ArticleId article, @RestPath String mechanism) throws SQLException {
        return done(article, me -> tagging.untag(me, article, mechanism));
    }

    /** What somebody does to the article. */
    @FunctionalInterface
    private interface Act {
        void by(Me me);
    }

    private Response done(ArticleId id, Act act) throws SQLException {
        return done(id, new Decision.TypedDecision("", "", ""), act);
    }

    /** Back to the page; where the act was refused with the reason and what was typed. */
    private Response done(ArticleId id, Decision.TypedDecision typed, Act act) throws SQLException {
        try {
            act.by(signedIn.me());
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID && problem.type() != ProblemType.CONFLICT) {
                throw problem;
            }
            return page(problem.type().status(), id, typed, problem.detail());
        }
        return DeskAnswer.seeOther("/desk/articles/" + id).build();
    }

    private Response page(int status, ArticleId id, Decision.TypedDecision typed, String message) throws SQLException {
        DeskArticle desk = articles.article(signedIn.me(), id);
        List<TermRef> free = terms.all(TermKind.MECHANISM).stream()
                .map(term -> new TermRef(term.kind, term.slug, term.name))
                .filter(term -> !desk.article().mechanisms().contains(term))
                .toList();
        return DeskAnswer.page(status, new article(new Page(desk, free, typed, message)))
                .build();
    }
}
