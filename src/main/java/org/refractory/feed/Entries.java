package org.refractory.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleView;
import org.refractory.article.Notice;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Labels;
import org.refractory.evidence.Results;
import org.refractory.search.Addresses;
import org.refractory.search.Hit;
import org.refractory.vocabulary.TermRef;

/** Makes entries of a feed from what a search found. */
final class Entries {
    private static final int TITLE = 140;
    private static final int SUMMARY = 400;

    private final String home;

    /** @param home the public address of the portal, without a slash at the end */
    Entries(String home) {
        this.home = home;
    }

    FeedEntry of(Hit hit) {
        return switch (hit) {
            case Hit.OfEvidence found -> evidence(found.evidence());
            case Hit.OfArticle found -> article(found.article());
        };
    }

    private FeedEntry evidence(EvidenceView evidence) {
        Instant published = evidence.acceptedAt() == null ? evidence.createdAt() : evidence.acceptedAt();
        String source = source(evidence.article());
        return new FeedEntry(
                TagUri.of(evidence.id().toString()),
                mark(evidence) + Html.shorten(evidence.statement(), TITLE),
                home + Addresses.path(evidence),
                "%s (%s. %s)".formatted(evidence.statement(), facts(evidence), source),
                html(evidence, source),
                published,
                evidence.changedAt(),
                author(evidence),
                evidence.mechanisms().stream().map(TermRef::name).toList());
    }

    private static String mark(EvidenceView evidence) {
        return switch (evidence.status()) {
            case SUSPENDED, SUPERSEDED -> "[" + Labels.label(evidence.status()) + "] ";
            default -> "";
        };
    }

    private static String author(EvidenceView evidence) {
        if (evidence.author().isBlank()) {
            return evidence.origin() == Evidence.Origin.CONTENT ? "Refractory starter set" : "Refractory";
        }
        return evidence.author();
    }

    /** {@code Level B · Supports · Predictive: resistance · n = 90 · PFS HR 0.55 (0.43–0.72)}. */
    private static String facts(EvidenceView evidence) {
        List<String> facts = new ArrayList<>();
        if (evidence.level() != null) {
            facts.add("Level " + evidence.level());
        }
        if (evidence.direction() != null) {
            facts.add(Labels.label(evidence.direction()));
        }
        if (evidence.type() != null && evidence.significance() != null) {
            facts.add(Labels.label(evidence.type()) + ": " + Labels.label(evidence.significance()));
        }
        if (evidence.n() != null) {
            facts.add("n = " + evidence.n());
        }
        if (!Results.effect(evidence).isEmpty()) {
            facts.add(Results.effect(evidence));
        }
        return String.join(" · ", facts);
    }

    private static String source(EvidenceView.ArticleRef article) {
        String year = article.year() == null ? "" : article.year().toString();
        return Stream.of(article.byline(), article.title(), article.journal(), year)
                .filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    private String html(EvidenceView evidence, String source) {
        String marked = evidence.status() == EvidenceStatus.SUSPENDED
                ? Html.paragraph("Suspended: " + evidence.statusReason())
                : "";
        return marked
                + Html.paragraph(evidence.statement())
                + Html.paragraph(facts(evidence))
                + "<p>Source: " + Html.link(home + Addresses.path(evidence.article()), source) + "</p>";
    }

    private FeedEntry article(ArticleView article) {
        String summary = article.description().sections().stream()
                .map(AbstractSection::text)
                .collect(Collectors.joining(" "));
        String source = Stream.of(
                        article.byline(),
                        article.description().journal().shortName(),
                        article.year() == null ? "" : article.year().toString())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        String shortened = Html.shorten(summary, SUMMARY);
        return new FeedEntry(
                TagUri.of(article.id().toString()),
                mark(article) + article.description().title(),
                home + Addresses.path(article),
                shortened.isEmpty() ? source : shortened,
                Html.paragraph(source) + Html.paragraph(shortened),
                article.createdAt(),
                article.changedAt(),
                article.byline().isBlank() ? "Refractory" : article.byline(),
                article.mechanisms().stream().map(TermRef::name).toList());
    }

    private static String mark(ArticleView article) {
        return article.description().notices().stream().anyMatch(each -> each.kind() == Notice.Kind.RETRACTION)
                ? "[Retracted] "
                : "";
    }
}
