package org.refractory.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.refractory.search.Kind;
import org.refractory.search.Search;
import org.refractory.search.Snapshot;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.PublicRead;

/** The controlled vocabularies, for programs. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
@PublicRead
public class TermResource {
    private final Search search;

    TermResource(Search search) {
        this.search = search;
    }

    /** A mechanism with the number of pieces of evidence on it and on those below it. */
    public record Mechanism(TermView term, long evidence, long articles) {}

    @GET
    @Path("mechanisms")
    @PermitAll
    @Operation(summary = "The tree of mechanisms, each followed by those below it, with counts")
    public List<Mechanism> mechanisms() {
        try (Snapshot now = search.at()) {
            Map<String, Long> evidence = now.mechanismCounts(Kind.EVIDENCE);
            Map<String, Long> articles = now.mechanismCounts(Kind.ARTICLES);
            return now.terms(TermKind.MECHANISM).stream()
                    .map(term -> new Mechanism(
                            term, evidence.getOrDefault(term.slug(), 0L), articles.getOrDefault(term.slug(), 0L)))
                    .toList();
        }
    }

    @GET
    @Path("terms/{kind}")
    @PermitAll
    @Operation(summary = "A whole vocabulary, each term followed by those below it")
    public List<TermView> terms(
            @PathParam("kind") @Schema(enumeration = {"mechanism", "cancer", "therapy", "biomarker"}) String kind) {
        return Arrays.stream(TermKind.values())
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .map(search::terms)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND,
                        "There is no vocabulary '%s'. There are: %s."
                                .formatted(
                                        kind,
                                        Arrays.stream(TermKind.values())
                                                .map(TermKind::key)
                                                .collect(Collectors.joining(", ")))));
    }
}
