package org.refractory.index.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleView;
import org.refractory.article.Identifier;
import org.refractory.article.Notice;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** What a document of each kind of record holds. Pure: equal views and vocabularies give equal documents. */
public final class Documents {
    /** What a word of the title is worth beside one of the abstract, and what one of the terms is. */
    private static final int TITLE = 3;

    private static final int TERMS = 3;

    /** What a word of the statement is worth beside one of the article's title. */
    private static final int STATEMENT = 2;

    private final TermTree tree;

    public Documents(TermTree tree) {
        this.tree = tree;
    }

    /** @param evidence the article's evidence that the same readers may see */
    public Projection article(ArticleView article, List<EvidenceView> evidence) {
        ArticleRecord record = article.description();
        Level best = evidence.stream()
                .filter(each -> each.status() == EvidenceStatus.ACCEPTED)
                .map(EvidenceView::level)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        DocumentWriter document = new DocumentWriter(article.id().toString(), Fields.Type.ARTICLE, article)
                .highlighted(Fields.ARTICLE_TITLE, record.title())
                .highlighted(Fields.ARTICLE_ABSTRACT, abstractText(record))
                .highlighted(Fields.ARTICLE_ABSTRACT, Stream.of(record.title()), TITLE)
                .highlighted(
                        Fields.ARTICLE_ABSTRACT,
                        terms(article).map(TermRef::name).distinct(),
                        TERMS)
                .highlighted(Fields.ARTICLE_ABSTRACT, Texts.keywords(record), 1)
                .words(Fields.ARTICLE_SOURCE, Texts.source(article))
                .terms(terms(article), tree)
                .names(Fields.IDENTIFIER, record.identifiers().stream().map(Documents::identifier))
                .order(
                        !isRetracted(record),
                        best,
                        article.createdAt(),
                        article.id().number());
        publication(document, article);
        Stream.of("level", "timing", "type", "direction", "n")
                .forEach(dimension -> evidence.stream()
                        .flatMap(each -> Stream.ofNullable(choice(each, dimension)))
                        .distinct()
                        .forEach(value -> document.facet(dimension, value)));
        evidence.forEach(each -> document.number(Fields.N, each.n()));
        return document.end();
    }

    /** What articles and evidence alike are asked for by the publication. */
    private static void publication(DocumentWriter document, ArticleView article) {
        ArticleRecord record = article.description();
        document.words(Fields.AUTHOR, Texts.authors(record))
                .words(Fields.FAMILY, Texts.families(record))
                .words(Fields.FAMILY_ALONE, Texts.familiesAlone(record))
                .words(Fields.JOURNAL, Texts.journal(record))
                .names(
                        Fields.TRIAL,
                        record.registryNumbers().stream()
                                .map(each -> each.number().toUpperCase(Locale.ROOT)))
                .names(Fields.MARK, isRetracted(record) ? Stream.of(Fields.RETRACTED) : Stream.of())
                .number(Fields.YEAR, article.year())
                .facet("year", article.year());
    }

    private static @Nullable Object choice(EvidenceView evidence, String dimension) {
        return switch (dimension) {
            case "level" -> evidence.level();
            case "timing" -> evidence.timing();
            case "type" -> evidence.type();
            case "direction" -> evidence.direction();
            default -> evidence.n() == null ? null : SizeBand.of(evidence.n());
        };
    }

    /** An identifier as one word: {@code PMID:27433843}. */
    public static String identifier(Identifier identifier) {
        return identifier.kind() + ":" + identifier.value();
    }

    /** The text of an abstract as it is searched and shown in snippets. */
    public static String abstractText(ArticleRecord record) {
        return record.sections().stream()
                .map(Documents::section)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String section(AbstractSection section) {
        return section.label().isEmpty() ? section.text() : section.label() + ": " + section.text();
    }

    /** What an article is tagged with and its evidence is about. */
    public static Stream<TermRef> terms(ArticleView article) {
        return Stream.concat(article.mechanisms().stream(), article.terms().stream());
    }

    /** Whether a retraction stands that no reinstatement followed. */
    private static boolean isRetracted(ArticleRecord record) {
        return has(record, Notice.Kind.RETRACTION) && !has(record, Notice.Kind.REINSTATEMENT);
    }

    private static boolean has(ArticleRecord record, Notice.Kind kind) {
        return record.notices().stream().anyMatch(notice -> notice.kind() == kind);
    }

    /** @param article the one it rests on */
    public Projection evidence(EvidenceView evidence, ArticleView article) {
        boolean sound = (evidence.status() == EvidenceStatus.ACCEPTED
                        || !evidence.status().isPublic())
                && !isRetracted(article.description());
        DocumentWriter document = new DocumentWriter(evidence.id().toString(), Fields.Type.EVIDENCE, evidence)
                .name(Fields.ARTICLE, article.id().toString())
                .highlighted(Fields.EVIDENCE_TITLE, evidence.article().title())
                .highlighted(Fields.STATEMENT, Stream.of(evidence.statement()), STATEMENT)
                .highlighted(
                        Fields.STATEMENT, terms(evidence).map(TermRef::name).distinct(), TERMS)
                .highlighted(Fields.STATEMENT, evidence.article().title())
                .highlighted(Fields.STATEMENT, Texts.detail(evidence), 1)
                .words(Fields.EVIDENCE_SOURCE, Texts.source(article))
                .terms(terms(evidence), tree)
                .names(
                        Fields.ARTICLE_IDENTIFIER,
                        article.description().identifiers().stream().map(Documents::identifier))
                .names(Fields.MARK, marks(evidence))
                .number(Fields.N, evidence.n())
                .order(
                        sound,
                        evidence.level(),
                        evidence.acceptedAt() == null ? evidence.createdAt() : evidence.acceptedAt(),
                        evidence.id().number());
        publication(document, article);
        Stream.of("level", "timing", "type", "direction", "n")
                .forEach(dimension -> document.facet(dimension, choice(evidence, dimension)));
        return document.end();
    }

    private static Stream<String> marks(EvidenceView evidence) {
        return Stream.of(
                        evidence.status() == EvidenceStatus.SUSPENDED ? "suspended" : "",
                        evidence.status() == EvidenceStatus.SUPERSEDED ? "superseded" : "",
                        evidence.quotes().isEmpty() ? "" : "quote")
                .filter(mark -> !mark.isEmpty());
    }

    /** What a piece of evidence is about. */
    public static Stream<TermRef> terms(EvidenceView evidence) {
        return Stream.of(
                        evidence.mechanisms().stream(),
                        evidence.cancers().stream(),
                        evidence.therapies().stream(),
                        evidence.biomarkers().stream().map(EvidenceView.Biomarker::term))
                .flatMap(each -> each);
    }

    public Projection term(TermView term) {
        return new DocumentWriter(key(term), Fields.Type.TERM, term).end();
    }

    public static String key(TermView term) {
        return term.kind().key() + "/" + term.slug();
    }

    public Projection page(PageView page) {
        return new DocumentWriter("page/" + page.slug(), Fields.Type.PAGE, page).end();
    }

    public Projection contradiction(Contradiction pair) {
        return new DocumentWriter(pair.key(), Fields.Type.PAIR, pair)
                .name(Fields.OF, pair.first().id().toString())
                .name(Fields.OF, pair.second().id().toString())
                .end();
    }

    public Projection departed(Departed departed) {
        Fields.Type type = departed.movedTo() == null ? Fields.Type.GONE : Fields.Type.MOVED;
        return new DocumentWriter(departed.key(), type, departed).end();
    }
}
