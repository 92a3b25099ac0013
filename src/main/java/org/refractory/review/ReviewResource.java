package org.refractory.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceViews;
import org.refractory.web.BaseVersion;
import org.refractory.web.DeskAnswer;
import org.refractory.web.Typed;

/** Verdicts for programs. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReviewResource {
    private final Reviewing reviewing;
    private final EvidenceViews views;
    private final SignedIn signedIn;

    ReviewResource(Reviewing reviewing, EvidenceViews views, SignedIn signedIn) {
        this.reviewing = reviewing;
        this.views = views;
        this.signedIn = signedIn;
    }

    /**
     * What comes with a verdict.
     *
     * @param version the version that was read; If-Match can say it too
     * @param comment required unless the evidence is accepted
     */
    public record Remarks(
            @Nullable Integer version, @Nullable String comment) {}

    @POST
    @Path("evidence/{evidence}/acceptance")
    @RolesAllowed(Role.Names.REVIEWER)
    public Response accept(
            @RestPath EvidenceId evidence, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Remarks remarks)
            throws SQLException {
        return judge(Review.Verdict.ACCEPTED, evidence, ifMatch, remarks);
    }

    @POST
    @Path("evidence/{evidence}/return")
    @RolesAllowed(Role.Names.REVIEWER)
    public Response giveBack(
            @RestPath EvidenceId evidence, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Remarks remarks)
            throws SQLException {
        return judge(Review.Verdict.RETURNED, evidence, ifMatch, remarks);
    }

    @POST
    @Path("evidence/{evidence}/rejection")
    @RolesAllowed(Role.Names.REVIEWER)
    public Response reject(
            @RestPath EvidenceId evidence, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Remarks remarks)
            throws SQLException {
        return judge(Review.Verdict.REJECTED, evidence, ifMatch, remarks);
    }

    private Response judge(
            Review.Verdict verdict, EvidenceId evidence, @Nullable String ifMatch, @Nullable Remarks remarks)
            throws SQLException {
        int base = BaseVersion.of(remarks == null ? null : remarks.version(), ifMatch);
        String comment = Typed.text(remarks == null ? null : remarks.comment());
        Me me = signedIn.me();
        ReviewOutcome outcome = reviewing.judge(me, new Reviewing.Judgement(verdict, evidence, base, comment));
        if (outcome.problem().isPresent()) {
            throw outcome.problem().get();
        }
        return DeskAnswer.json(200, views.of(List.of(evidence.number())).getFirst())
                .build();
    }
}
