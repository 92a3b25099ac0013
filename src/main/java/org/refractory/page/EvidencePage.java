package org.refractory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.RatingItem;
import org.refractory.search.Addresses;
import org.refractory.search.Against;
import org.refractory.search.Lookup;
import org.refractory.search.Related;
import org.refractory.search.Search;
import org.refractory.search.Snapshot;
import org.refractory.web.PublicRead;

/** One piece of evidence, with all that is known of it. */
@Path("/")
@PublicRead
public class EvidencePage {
    private final Search search;

    EvidencePage(Search search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "page")
    record evidence(View view) implements TemplateInstance {}

    /**
     * @param rating the seven items, in their order
     * @param against accepted evidence that points the other way
     */
    public record View(EvidenceView evidence, List<Rated> rating, List<Against> against, List<Related> related) {
        /** A statement of the starter set without any item was not assessed, which is not the same as one star. */
        public boolean isRated() {
            return evidence.origin() != Evidence.Origin.CONTENT
                    || !evidence.ratingItems().isEmpty();
        }
    }

    /** A quality item and whether it holds. */
    public record Rated(RatingItem item, boolean holds) {}

    @GET
    @Path("evidence/{id: [A-Za-z0-9]+}")
    @PermitAll
    @Produces(Html.TYPE)
    public Response show(@PathParam("id") String text) {
        EvidenceId id = Ids.evidence(text);
        try (Snapshot now = search.at()) {
            return switch (now.find(id)) {
                case Lookup.Found<EvidenceView>(EvidenceView view) ->
                    id.toString().equals(text)
                            ? Html.of(new evidence(view(view, now)))
                            : Elsewhere.permanently(Addresses.path(view));
                case Lookup.Moved<EvidenceView>(String path) -> Elsewhere.joined(path);
                case Lookup.Gone<EvidenceView> gone -> throw Elsewhere.gone(gone.reason());
                case Lookup.Missing<EvidenceView> _ -> throw Ids.noEvidence();
            };
        }
    }

    private static View view(EvidenceView evidence, Snapshot now) {
        return new View(
                evidence,
                Arrays.stream(RatingItem.values())
                        .map(item -> new Rated(item, evidence.ratingItems().contains(item)))
                        .toList(),
                now.against(List.of(evidence.id())).getOrDefault(evidence.id(), List.of()),
                now.related(evidence));
    }
}
