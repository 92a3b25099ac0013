package org.refractory.evidence.workbench;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.article.ArticleId;
import org.refractory.evidence.EvidenceDesk;
import org.refractory.evidence.EvidenceId;
import org.refractory.web.BaseVersion;
import org.refractory.web.DeskAnswer;

/** The workbench for programs. Answers carry the version as their entity tag; the next change sends it back as If-Match. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class EvidenceResource {
    private final Workbench workbench;
    private final DraftReader reader;
    private final EvidenceDesk desk;
    private final SignedIn signedIn;

    EvidenceResource(Workbench workbench, DraftReader reader, EvidenceDesk desk, SignedIn signedIn) {
        this.workbench = workbench;
        this.reader = reader;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** The version on which a change builds. */
    public record Base(@Nullable Integer version) {}

    @GET
    @Path("desk/evidence/{evidence}")
    @RolesAllowed(Role.Names.CURATOR)
    public Response show(@RestPath EvidenceId evidence) throws SQLException {
        return answer(200, evidence);
    }

    @POST
    @Path("articles/{article}/evidence")
    @RolesAllowed(Role.Names.CURATOR)
    public Response draft(@RestPath ArticleId article, @Nullable DraftForm typed) throws SQLException {
        DraftForm form = typed == null ? DraftForm.empty() : typed;
        EvidenceId fresh =
                workbench.draft(signedIn.me(), article, reader.read(form).draft());
        return answer(201, fresh);
    }

    /** Replaces what the draft says, whole. */
    @PUT
    @Path("evidence/{evidence}")
    @RolesAllowed(Role.Names.CURATOR)
    public Response edit(
            @RestPath EvidenceId evidence, @HeaderParam("If-Match") @Nullable String ifMatch, DraftForm typed)
            throws SQLException {
        int base = BaseVersion.of(typed.version(), ifMatch);
        workbench.edit(signedIn.me(), evidence, base, reader.read(typed).draft());
        return answer(200, evidence);
    }

    @POST
    @Path("evidence/{evidence}/submission")
    @RolesAllowed(Role.Names.CURATOR)
    public Response submit(
            @RestPath EvidenceId evidence, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Base base)
            throws SQLException {
        workbench.submit(signedIn.me(), evidence, base(base, ifMatch));
        return answer(200, evidence);
    }

    @POST
    @Path("evidence/{evidence}/withdrawal")
    @RolesAllowed(Role.Names.CURATOR)
    public Response withdraw(
            @RestPath EvidenceId evidence, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Base base)
            throws SQLException {
        workbench.withdraw(signedIn.me(), evidence, base(base, ifMatch));
        return answer(200, evidence);
    }

    private static int base(@Nullable Base base, @Nullable String ifMatch) {
        return BaseVersion.of(base == null ? null : base.version(), ifMatch);
    }

    private Response answer(int status, EvidenceId id) throws SQLException {
        var view = desk.view(signedIn.me(), id);
        return DeskAnswer.json(status, view)
                .header("ETag", "\"%d\"".formatted(view.version()))
                .build();
    }
}
