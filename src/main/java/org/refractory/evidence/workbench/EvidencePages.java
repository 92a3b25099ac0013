package org.refractory.evidence.workbench;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.article.ArticleId;
import org.refractory.evidence.EvidenceId;
import org.refractory.web.DeskAnswer;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** The workbench for people. A refused form comes back as it was typed, with what is wrong beside its fields. */
@Path("/desk")
@Blocking
public class EvidencePages {
    private final Workbench workbench;
    private final DraftReader reader;
    private final EditViews views;
    private final SignedIn signedIn;

    EvidencePages(Workbench workbench, DraftReader reader, EditViews views, SignedIn signedIn) {
        this.workbench = workbench;
        this.reader = reader;
        this.views = views;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "evidence/workbench", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record edit(EditView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "evidence/workbench", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record show(EditView view) implements TemplateInstance {}

    @POST
    @Path("articles/{article}/evidence")
    @RolesAllowed(Role.Names.CURATOR)
    public Response draft(@RestPath ArticleId article) throws SQLException {
        EvidenceId fresh = workbench.draft(
                signedIn.me(), article, reader.read(DraftForm.empty()).draft());
        return toForm(fresh);
    }

    /** The form for its author while it is open; a page to read in every other case. */
    @GET
    @Path("evidence/{evidence}")
    @RolesAllowed(Role.Names.CURATOR)
    public Response form(@RestPath EvidenceId evidence) throws SQLException {
        Me me = signedIn.me();
        EditView view = views.stored(me, evidence);
        boolean mayWrite = view.isWithdrawable() && views.isAuthor(me, evidence);
        return DeskAnswer.page(200, mayWrite ? new edit(view) : new show(view)).build();
    }

    @POST
    @Path("evidence/{evidence}")
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath EvidenceId evidence, MultivaluedMap<String, String> posted) throws SQLException {
        DraftForm typed = PostedForm.read(posted);
        try {
            saved(evidence, typed);
        } catch (Problem problem) {
            return refused(evidence, typed, problem);
        }
        return toForm(evidence);
    }

    /** Saves first, so that what was typed is kept even where it cannot be handed in yet. */
    @POST
    @Path("evidence/{evidence}/submission")
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@RestPath EvidenceId evidence, MultivaluedMap<String, String> posted) throws SQLException {
        DraftForm typed = PostedForm.read(posted);
        Me me = signedIn.me();
        try {
            saved(evidence, typed);
        } catch (Problem problem) {
            return refused(evidence, typed, problem);
        }
        EditView stored = views.stored(me, evidence);
        try {
            workbench.submit(me, evidence, stored.stored().version());
        } catch (Problem problem) {
            return refused(evidence, stored.typed(), problem);
        }
        return DeskAnswer.seeOther("/desk").build();
    }

    private void saved(EvidenceId evidence, DraftForm typed) throws SQLException {
        int base = Objects.requireNonNullElse(typed.version(), 0);
        workbench.edit(signedIn.me(), evidence, base, reader.read(typed).draft());
    }

    private Response refused(EvidenceId evidence, DraftForm typed, Problem problem) throws SQLException {
        boolean isOnForm = problem.type() == ProblemType.STALE
                || problem.type() == ProblemType.INVALID
                || problem.type() == ProblemType.CONFLICT;
        if (!isOnForm) {
            throw problem;
        }
        EditView view = views.refused(signedIn.me(), evidence, typed, problem);
        return DeskAnswer.page(problem.type().status(), new edit(view)).build();
    }

    @POST
    @Path("evidence/{evidence}/withdrawal")
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath EvidenceId evidence, @FormParam("version") @Nullable Integer version) {
        workbench.withdraw(signedIn.me(), evidence, Objects.requireNonNullElse(version, -1));
        return DeskAnswer.seeOther("/desk").build();
    }

    private static Response toForm(EvidenceId evidence) {
        return DeskAnswer.seeOther("/desk/evidence/" + evidence).build();
    }
}
