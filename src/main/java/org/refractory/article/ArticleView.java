package org.refractory.article;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.refractory.vocabulary.TermRef;

/**
 * An article as pages, feeds and programs see it; stored whole in the index.
 *
 * @param description what its source says of it
 * @param mechanisms what curators tagged it with
 * @param terms mechanisms, cancers, therapies and biomarkers of its public evidence, without those above
 * @param evidence how many public pieces of evidence rest on it
 * @param seen for an article of the starter set: where each fact was seen, by the names of {@code content/articles}
 * @param changedAt when what is shown last changed
 */
public record ArticleView(
        ArticleId id,
        int version,
        Triage state,
        ArticleRecord description,
        List<TermRef> mechanisms,
        List<TermRef> terms,
        int evidence,
        Map<String, String> seen,
        Instant createdAt,
        Instant changedAt) {
    public ArticleView {
        mechanisms = List.copyOf(mechanisms);
        terms = List.copyOf(terms);
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
    }

    /** The first value of a kind of identifier, or empty. */
    public String identifier(Identifier.Kind kind) {
        return description.identifiers().stream()
                .filter(identifier -> identifier.kind() == kind)
                .map(Identifier::value)
                .findFirst()
                .orElse("");
    }

    /** {@code Zaretsky JM}, {@code Zaretsky JM, Garcia-Diaz A} or {@code Zaretsky JM et al.}; empty without authors. */
    public String byline() {
        List<Author> authors = description.authors();
        if (authors.isEmpty()) {
            return "";
        }
        String first = authors.getFirst().shortName();
        return switch (authors.size()) {
            case 1 -> first;
            case 2 -> first + ", " + authors.getLast().shortName();
            default -> first + " et al.";
        };
    }

    public @Nullable Integer year() {
        PublicationDate published = description.published();
        return published == null ? null : published.year();
    }
}
