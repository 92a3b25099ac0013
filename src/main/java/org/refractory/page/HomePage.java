package org.refractory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Snapshot;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;
import org.refractory.web.PublicRead;

/** The front door: what this is, a search box, the five heads and what is new. */
@Path("/")
@PublicRead
public class HomePage {
    private static final int LATEST = 10;

    private final Search search;

    HomePage(Search search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "page")
    record home(View view) implements TemplateInstance {}

    /**
     * @param evidence how many public pieces of evidence there are
     * @param articles how many public articles there are
     */
    public record View(
            List<TermNode> heads, List<EvidenceCard> latest, long evidence, long articles, FeedLinks feeds) {}

    @GET
    @PermitAll
    @Produces(Html.TYPE)
    public TemplateInstance home() {
        try (Snapshot now = search.at()) {
            Map<String, Long> counts = now.mechanismCounts(org.refractory.search.Kind.EVIDENCE);
            List<TermView> mechanisms = now.terms(TermKind.MECHANISM);
            SearchResult latest = now.run(SearchRequest.latest().size(LATEST));
            return new home(new View(
                    TermNode.heads(mechanisms, counts),
                    Cards.evidence(now, latest),
                    latest.total(),
                    now.otherTotal(latest),
                    new FeedLinks("Latest evidence", "/latest", "")));
        }
    }
}
