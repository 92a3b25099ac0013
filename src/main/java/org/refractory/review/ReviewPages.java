package org.refractory.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.evidence.EvidenceDesk;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.web.DeskAnswer;
import org.refractory.web.Problem;
import org.refractory.web.Typed;

/** Reviews for people: what waits, and one piece of evidence with all that is needed to judge it. */
@Path("/desk")
@Blocking
public class ReviewPages {
    private static final int SIZE = 50;

    private final EvidenceDesk desk;
    private final ReviewViews views;
    private final Reviewing reviewing;
    private final SignedIn signedIn;

    ReviewPages(EvidenceDesk desk, ReviewViews views, Reviewing reviewing, SignedIn signedIn) {
        this.desk = desk;
        this.views = views;
        this.reviewing = reviewing;
        this.signedIn = signedIn;
    }

    /** What waits, one page of it, counted from 1. */
    public record Waiting(List<EvidenceView> evidence, int number, boolean hasMore) {
        public Waiting {
            evidence = List.copyOf(evidence);
        }
    }

    @CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record list(Waiting waiting) implements TemplateInstance {}

    @CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record show(ReviewView view) implements TemplateInstance {}

    @GET
    @Path("reviews")
    @RolesAllowed(Role.Names.REVIEWER)
    public Response list(@RestQuery @DefaultValue("1") int page) throws SQLException {
        int number = Math.clamp(page, 1, 10_000);
        List<EvidenceView> evidence = desk.submittedByOthers(signedIn.me(), number - 1, SIZE);
        return DeskAnswer.page(200, new list(new Waiting(evidence, number, evidence.size() == SIZE)))
                .build();
    }

    @GET
    @Path("reviews/{evidence}")
    @RolesAllowed(Role.Names.REVIEWER)
    public Response show(@RestPath EvidenceId evidence) throws SQLException {
        return DeskAnswer.page(200, new show(views.of(signedIn.me(), evidence))).build();
    }

    @POST
    @Path("evidence/{evidence}/acceptance")
    @RolesAllowed(Role.Names.REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @RestPath EvidenceId evidence,
            @FormParam("version") int version,
            @FormParam("comment") @Nullable String comment)
            throws SQLException {
        return judge(new Reviewing.Judgement(Review.Verdict.ACCEPTED, evidence, version, Typed.text(comment)));
    }

    @POST
    @Path("evidence/{evidence}/return")
    @RolesAllowed(Role.Names.REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(
            @RestPath EvidenceId evidence,
            @FormParam("version") int version,
            @FormParam("comment") @Nullable String comment)
            throws SQLException {
        return judge(new Reviewing.Judgement(Review.Verdict.RETURNED, evidence, version, Typed.text(comment)));
    }

    @POST
    @Path("evidence/{evidence}/rejection")
    @RolesAllowed(Role.Names.REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reject(
            @RestPath EvidenceId evidence,
            @FormParam("version") int version,
            @FormParam("comment") @Nullable String comment)
            throws SQLException {
        return judge(new Reviewing.Judgement(Review.Verdict.REJECTED, evidence, version, Typed.text(comment)));
    }

    /** A verdict that does not stand brings the page back with the reason and what was typed. */
    private Response judge(Reviewing.Judgement judgement) throws SQLException {
        Me me = signedIn.me();
        Optional<Problem> problem = reviewing.judge(me, judgement).problem();
        if (problem.isEmpty()) {
            return DeskAnswer.seeOther("/desk/reviews").build();
        }
        ReviewView view = views.of(me, judgement.evidence()).refused(problem.get(), judgement.comment());
        return DeskAnswer.page(problem.get().type().status(), new show(view)).build();
    }
}
