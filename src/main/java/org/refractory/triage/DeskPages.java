package org.refractory.triage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.evidence.EvidenceDesk;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceStore;
import org.refractory.evidence.EvidenceView;
import org.refractory.web.DeskAnswer;
import org.refractory.web.Typed;

/** What there is to do: one's own work, and the inbox. */
@Path("/desk")
@Blocking
public class DeskPages {
    private final DeskArticles articles;
    private final EvidenceDesk evidence;
    private final EvidenceStore store;
    private final SignedIn signedIn;

    DeskPages(DeskArticles articles, EvidenceDesk evidence, EvidenceStore store, SignedIn signedIn) {
        this.articles = articles;
        this.evidence = evidence;
        this.store = store;
        this.signedIn = signedIn;
    }

    /**
     * What is mine to do.
     *
     * @param reviews how many pieces of evidence wait for a reviewer like me
     * @param inbox how many articles wait for a decision
     */
    public record Work(
            List<EvidenceView> drafts,
            List<EvidenceView> returned,
            List<EvidenceView> submitted,
            long reviews,
            long inbox) {
        public Work {
            drafts = List.copyOf(drafts);
            returned = List.copyOf(returned);
            submitted = List.copyOf(submitted);
        }
    }

    @CheckedTemplate(basePath = "triage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record work(Work work) implements TemplateInstance {}

    @CheckedTemplate(basePath = "triage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record inbox(DeskArticles.Inbox inbox) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Names.READER)
    public Response work() throws SQLException {
        Me me = signedIn.me();
        Work work = new Work(
                evidence.by(me, EvidenceStatus.DRAFT),
                evidence.by(me, EvidenceStatus.RETURNED),
                evidence.by(me, EvidenceStatus.SUBMITTED),
                store.countSubmittedByOthers(me),
                articles.countWaiting());
        return DeskAnswer.page(200, new work(work)).build();
    }

    @GET
    @Path("inbox")
    @RolesAllowed(Role.Names.CURATOR)
    public Response inbox(@RestQuery @Nullable String q, @RestQuery @DefaultValue("1") int page) {
        int number = Math.clamp(page, 1, 1_000_000);
        return DeskAnswer.page(200, new inbox(articles.inbox(signedIn.me(), Typed.line(q), number)))
                .build();
    }
}
