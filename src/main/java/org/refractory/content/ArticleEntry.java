package org.refractory.content;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refractory.article.Author;
import org.refractory.article.Doi;
import org.refractory.article.Pmid;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Direction;
import org.refractory.evidence.Endpoint;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Interaction;
import org.refractory.evidence.Level;
import org.refractory.evidence.Measure;
import org.refractory.evidence.Outcome;
import org.refractory.evidence.RatingItem;
import org.refractory.evidence.Significance;
import org.refractory.evidence.StudyDesign;
import org.refractory.evidence.Timing;

/** Reads one file of {@code content/articles}. */
final class ArticleEntry {
    private final Entry entry;
    private final Consumer<ContentProblem> problems;

    ArticleEntry(Entry entry, Consumer<ContentProblem> problems) {
        this.entry = entry;
        this.problems = problems;
    }

    ContentArticle read() {
        ContentArticle article = new ContentArticle(
                entry.where("key"),
                entry.text("key"),
                parsed("pmid", Pmid::new),
                parsed("doi", Doi::new),
                entry.text("title"),
                entry.each("authors", family -> Author.person(family, "", ""), ArticleEntry::author),
                entry.optional("journal"),
                entry.integer("year"),
                entry.texts("mechanisms"),
                entry.map("seen"),
                entry.entries("evidence").stream().map(this::evidence).toList());
        entry.nothingElse();
        return article;
    }

    private static Author author(Entry item) {
        Author author = new Author(
                item.optional("family"),
                item.optional("given"),
                item.optional("initials"),
                item.optional("suffix"),
                item.optional("collective"),
                item.optional("orcid"),
                List.of());
        item.nothingElse();
        return author;
    }

    private <T> @Nullable T parsed(String field, Function<String, T> parser) {
        String text = entry.optional(field);
        try {
            return text.isEmpty() ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            problems.accept(entry.where(field).problem(Objects.requireNonNullElse(e.getMessage(), "not valid")));
            return null;
        }
    }

    private ContentEvidence evidence(Entry item) {
        ContentEvidence evidence = new ContentEvidence(
                item.where("key"),
                item.text("key"),
                item.text("statement"),
                item.word("type", EvidenceType.class),
                item.word("direction", Direction.class),
                item.word("significance", Significance.class),
                item.word("level", Level.class),
                item.optional("level-reason"),
                item.word("timing", Timing.class),
                item.texts("mechanisms"),
                item.texts("cancers"),
                item.texts("therapies"),
                item.word("interaction", Interaction.class),
                item.entries("biomarkers").stream().map(ArticleEntry::biomarker).toList(),
                item.word("design", StudyDesign.class),
                item.optional("setting"),
                item.integer("n"),
                ratingItems(item),
                item.entries("outcomes").stream()
                        .flatMap(each -> outcome(each).stream())
                        .toList());
        item.nothingElse();
        return evidence;
    }

    private static ContentEvidence.Biomarker biomarker(Entry item) {
        ContentEvidence.Biomarker biomarker = new ContentEvidence.Biomarker(
                item.where(), item.text("term"), item.word("state", BiomarkerState.class));
        item.nothingElse();
        return biomarker;
    }

    private List<RatingItem> ratingItems(Entry item) {
        return item.texts("rating").stream()
                .flatMap(text -> rating(item, text).stream())
                .toList();
    }

    private List<RatingItem> rating(Entry item, String text) {
        try {
            return List.of(RatingItem.valueOf(text));
        } catch (IllegalArgumentException e) {
            problems.accept(item.where("rating").problem("'%s' is no rating item".formatted(text)));
            return List.of();
        }
    }

    private List<Outcome> outcome(Entry item) {
        Endpoint endpoint = item.word("endpoint", Endpoint.class);
        Measure measure = item.word("measure", Measure.class);
        if (endpoint == null || measure == null) {
            problems.accept(item.where().problem("an outcome has an endpoint and a measure"));
            return List.of();
        }
        Outcome outcome = new Outcome(
                endpoint,
                measure,
                item.decimal("value"),
                item.decimal("low"),
                item.decimal("high"),
                item.optional("p"),
                item.optional("comparator"));
        item.nothingElse();
        return List.of(outcome);
    }
}
