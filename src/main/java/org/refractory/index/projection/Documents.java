package org.refractory.index.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleView;
import org.refractory.article.Author;
import org.refractory.article.Identifier;
import org.refractory.article.MeshHeading;
import org.refractory.article.Notice;
import org.refractory.article.RegistryNumber;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
import org.refractory.evidence.Quote;
import org.refractory.evidence.Timing;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** What a document of each kind of record holds. Pure: equal views and vocabularies give equal documents. */
public final class Documents {
    /** What a word of the title is worth beside one of the abstract, and what one of the terms is. */
    private static final int TITLE = 3;

    private static final int TERMS = 3;

    /** What a word of the statement is worth beside one of the article's title. */
    private static final int STATEMENT = 3;

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
                .highlighted(Fields.ARTICLE_ABSTRACT, names(terms(article)), TERMS)
                .highlighted(Fields.ARTICLE_ABSTRACT, above(terms(article)), 1)
                .highlighted(Fields.ARTICLE_ABSTRACT, keywords(record), 1)
                .words(Fields.ARTICLE_SOURCE, source(article))
                .terms(terms(article), tree)
                .facet("year", article.year())
                .names(Fields.IDENTIFIER, record.identifiers().stream().map(Documents::identifier))
                .order(
                        !isRetracted(record),
                        best,
                        article.createdAt(),
                        article.id().number());
        evidence.stream().map(EvidenceView::level).distinct().forEach(level -> document.facet("level", level));
        evidence.stream().map(EvidenceView::timing).distinct().forEach(timing -> document.facet("timing", timing));
        return document.end();
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

    private static Stream<TermRef> terms(ArticleView article) {
        return Stream.concat(article.mechanisms().stream(), article.terms().stream());
    }

    private static Stream<String> names(Stream<TermRef> terms) {
        return terms.map(TermRef::name).distinct();
    }

    /** The names of all terms above these: evidence on pembrolizumab is evidence on anti-PD-1. */
    private Stream<String> above(Stream<TermRef> terms) {
        List<TermRef> own = terms.distinct().toList();
        return own.stream()
                .flatMap(term -> tree.withAncestors(term.kind(), term.slug()).stream()
                        .flatMap(slug -> tree.term(term.kind(), slug).stream()))
                .map(TermView::ref)
                .distinct()
                .filter(term -> !own.contains(term))
                .map(TermRef::name);
    }

    private static Stream<String> keywords(ArticleRecord record) {
        return Stream.of(
                        record.keywords().stream(),
                        record.mesh().stream().map(MeshHeading::descriptor),
                        record.publicationTypes().stream(),
                        Stream.of(record.vernacularTitle()))
                .flatMap(each -> each);
    }

    private static Stream<String> source(ArticleView article) {
        ArticleRecord record = article.description();
        return Stream.of(
                        record.authors().stream().map(Documents::name),
                        Stream.of(record.journal().title(), record.journal().abbreviation(), text(article.year())),
                        record.identifiers().stream().map(Identifier::value),
                        record.registryNumbers().stream().map(RegistryNumber::number))
                .flatMap(each -> each);
    }

    private static String name(Author author) {
        return String.join(" ", author.given(), author.family(), author.initials(), author.collective());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
        return new DocumentWriter(evidence.id().toString(), Fields.Type.EVIDENCE, evidence)
                .name(Fields.ARTICLE, article.id().toString())
                .highlighted(Fields.EVIDENCE_TITLE, evidence.article().title())
                .highlighted(Fields.STATEMENT, Stream.of(evidence.statement()), STATEMENT)
                .highlighted(Fields.STATEMENT, names(terms(evidence)), TERMS)
                .highlighted(Fields.STATEMENT, above(terms(evidence)), 1)
                .highlighted(Fields.STATEMENT, evidence.article().title())
                .highlighted(Fields.STATEMENT, detail(evidence), 1)
                .words(Fields.EVIDENCE_SOURCE, source(article))
                .terms(terms(evidence), tree)
                .facet("level", evidence.level())
                .facet("timing", evidence.timing())
                .facet("year", article.year())
                .order(
                        sound,
                        evidence.level(),
                        evidence.acceptedAt() == null ? evidence.createdAt() : evidence.acceptedAt(),
                        evidence.id().number())
                .end();
    }

    private static Stream<TermRef> terms(EvidenceView evidence) {
        return Stream.of(
                        evidence.mechanisms().stream(),
                        evidence.cancers().stream(),
                        evidence.therapies().stream(),
                        evidence.biomarkers().stream().map(EvidenceView.Biomarker::term))
                .flatMap(each -> each);
    }

    private static Stream<String> detail(EvidenceView evidence) {
        Timing timing = evidence.timing() == Timing.NOT_STATED ? null : evidence.timing();
        return Stream.concat(
                evidence.quotes().stream().map(Quote::exact),
                Stream.of(
                                evidence.setting(),
                                text(evidence.type()),
                                text(evidence.significance()),
                                text(evidence.design()),
                                text(timing))
                        .map(text -> text.replace('_', ' ')));
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

    public Projection departed(Departed departed) {
        Fields.Type type = departed.movedTo() == null ? Fields.Type.GONE : Fields.Type.MOVED;
        return new DocumentWriter(departed.key(), type, departed).end();
    }
}
