package org.refractory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refractory.search.Addresses;
import org.refractory.search.Facet;
import org.refractory.search.Kind;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Snapshot;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;
import org.refractory.web.PublicRead;

/** The vocabularies: each as a list, and each term with its explainer, its neighbours and its evidence. */
@Path("/")
@PublicRead
@Produces(Html.TYPE)
public class TermPage {
    private static final String VOCABULARY = "{vocabulary: mechanisms|cancers|therapies|biomarkers}";

    private final Search search;

    TermPage(Search search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "page")
    record vocabulary(ListView view) implements TemplateInstance {}

    /** @param title such as {@code Mechanisms of resistance} */
    public record ListView(TermKind kind, String title, String lead, List<TermNode> heads) {}

    @CheckedTemplate(basePath = "page")
    record term(View view) implements TemplateInstance {}

    /**
     * @param above from the head down, without the term itself
     * @param query what {@code /search} calls this list
     */
    public record View(
            TermView term,
            String vocabulary,
            List<TermView> above,
            List<TermNode> children,
            List<OutLink> codes,
            List<EvidenceCard> evidence,
            long total,
            long articles,
            Pager pager,
            String query,
            FeedLinks feeds) {}

    @GET
    @Path(VOCABULARY)
    @PermitAll
    public TemplateInstance list(@PathParam("vocabulary") String vocabulary) {
        Vocabulary about = Vocabulary.of(vocabulary);
        try (Snapshot now = search.at()) {
            return new vocabulary(new ListView(
                    about.kind(),
                    about.title(),
                    about.lead(),
                    TermNode.heads(now.terms(about.kind()), counts(now, about.kind()))));
        }
    }

    @GET
    @Path(VOCABULARY + "/{slug: [A-Za-z0-9-]+}")
    @PermitAll
    public Response show(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("slug") String slug,
            @QueryParam("page") @Nullable String page) {
        Vocabulary about = Vocabulary.of(vocabulary);
        try (Snapshot now = search.at()) {
            Optional<TermView> known = now.term(about.kind(), slug);
            if (known.isEmpty()) {
                return Elsewhere.lowerCase(slug)
                        .filter(other -> now.term(about.kind(), other).isPresent())
                        .map(other -> Elsewhere.permanently(Addresses.path(about.kind(), other)))
                        .orElseThrow(
                                () -> Elsewhere.missing("The list at /%s names all there are.".formatted(vocabulary)));
            }
            return Html.of(new term(view(now, known.get(), about, page)));
        }
    }

    private static View view(Snapshot now, TermView term, Vocabulary about, @Nullable String page) {
        SearchRequest request = SearchRequest.with(Facet.valueOf(term.kind().name()), term.slug());
        SearchResult result = now.run(request.page(Elsewhere.pageNumber(page)));
        List<TermView> all = now.terms(term.kind());
        String path = Addresses.path(term);
        return new View(
                term,
                about.title(),
                above(term, all),
                TermNode.below(term, all, counts(now, term.kind())),
                OutLinks.codes(term.codes()),
                Cards.evidence(now, result),
                result.total(),
                now.otherTotal(result),
                Pager.of(result, path),
                request.query(),
                new FeedLinks(term.name(), path, ""));
    }

    private static List<TermView> above(TermView term, List<TermView> all) {
        Map<String, TermView> bySlug = all.stream().collect(Collectors.toMap(TermView::slug, each -> each));
        List<TermView> above = new ArrayList<>();
        TermView next = term.parent() == null ? null : bySlug.get(term.parent());
        while (next != null && !above.contains(next)) {
            above.addFirst(next);
            next = next.parent() == null ? null : bySlug.get(next.parent());
        }
        return above;
    }

    private static Map<String, Long> counts(Snapshot now, TermKind kind) {
        return now.counts(Kind.EVIDENCE, kind);
    }
}
