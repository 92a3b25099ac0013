package org.refractory.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleView;
import org.refractory.article.Identifier;
import org.refractory.article.Journal;
import org.refractory.article.PublicationDate;
import org.refractory.article.Triage;
import org.refractory.content.ContentArticle;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentSet;
import org.refractory.content.ContentTerm;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.RatingItem;
import org.refractory.index.Samples;
import org.refractory.index.TestIndex;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** The starter content in a real index, as a fresh portal would show it; records are known by their keys in {@code content/}. */
final class StarterSet implements Closeable {
    private final Map<String, TermView> terms = new HashMap<>();
    private final Map<Long, String> evidence = new HashMap<>();
    private final Map<Long, String> articles = new HashMap<>();
    private final TestIndex index;
    private final Wordings wordings;
    final Search search;

    StarterSet(Path folder) throws IOException {
        ContentSet content = new ContentReader(ContentFiles.in(Path.of("content")), problem -> {
                    throw new AssertionError(problem);
                })
                .read();
        content.terms().forEach(term -> terms.put(term.key(), view(term)));
        index = new TestIndex(folder, terms.values().toArray(TermView[]::new));
        search = new Search(index.index(), new Preparations(), new SimpleMeterRegistry());
        wordings = new Wordings(content.words());
        content.articles().forEach(this::add);
        index.commit();
    }

    Collection<TermView> terms() {
        return terms.values();
    }

    Wordings wordings() {
        return wordings;
    }

    static TermView view(ContentTerm term) {
        return new TermView(
                term.kind(),
                term.slug(),
                term.name(),
                term.definition(),
                term.explainer(),
                term.category(),
                term.parent().isEmpty() ? null : term.parent(),
                term.order(),
                term.synonyms(),
                term.codes());
    }

    private void add(ContentArticle content) {
        long number = articles.size() + 1L;
        articles.put(number, content.key());
        ArticleView article = article(number, content);
        index.records(
                article,
                content.evidence().stream().map(each -> evidence(each, article)).toList());
    }

    private ArticleView article(long number, ContentArticle content) {
        ArticleRecord record = new ArticleRecord(
                ArticleRecord.Kind.JOURNAL_ARTICLE,
                Stream.of(
                                Optional.ofNullable(content.pmid()).map(Identifier::of),
                                Optional.ofNullable(content.doi()).map(Identifier::of))
                        .flatMap(Optional::stream)
                        .toList(),
                content.title(),
                "",
                List.of(),
                content.authors(),
                new Journal("", content.journal(), "", "", "", ""),
                content.year() == null ? null : PublicationDate.year(content.year()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                1);
        Set<TermRef> about = new LinkedHashSet<>();
        content.evidence().forEach(each -> {
            about.addAll(refs(TermKind.MECHANISM, each.mechanisms()));
            about.addAll(refs(TermKind.CANCER, each.cancers()));
            about.addAll(refs(TermKind.THERAPY, each.therapies()));
            each.biomarkers().forEach(marker -> about.add(ref(TermKind.BIOMARKER, marker.slug())));
        });
        List<TermRef> tags = refs(TermKind.MECHANISM, content.mechanisms());
        about.removeAll(tags);
        return new ArticleView(
                new ArticleId(number),
                0,
                Triage.CURATED,
                record,
                tags,
                List.copyOf(about),
                content.evidence().size(),
                Map.of(),
                Samples.NOON,
                Samples.NOON);
    }

    private List<TermRef> refs(TermKind kind, List<String> slugs) {
        return slugs.stream().map(slug -> ref(kind, slug)).toList();
    }

    private TermRef ref(TermKind kind, String slug) {
        return Optional.ofNullable(terms.get(kind.key() + "/" + slug))
                .orElseThrow()
                .ref();
    }

    private EvidenceView evidence(ContentEvidence content, ArticleView article) {
        long number = evidence.size() + 1L;
        evidence.put(number, content.key());
        return new EvidenceView(
                new EvidenceId(number),
                1,
                EvidenceStatus.ACCEPTED,
                "",
                Evidence.Origin.CONTENT,
                new EvidenceView.ArticleRef(
                        article.id(),
                        article.description().title(),
                        article.byline(),
                        article.description().journal().abbreviation(),
                        article.year(),
                        article.identifier(Identifier.Kind.PMID),
                        article.identifier(Identifier.Kind.DOI)),
                content.statement(),
                content.type(),
                content.direction(),
                content.significance(),
                content.level(),
                content.levelReason(),
                content.timing(),
                refs(TermKind.MECHANISM, content.mechanisms()),
                refs(TermKind.CANCER, content.cancers()),
                refs(TermKind.THERAPY, content.therapies()),
                content.interaction(),
                content.biomarkers().stream()
                        .map(each -> new EvidenceView.Biomarker(ref(TermKind.BIOMARKER, each.slug()), each.state()))
                        .toList(),
                content.design(),
                content.setting(),
                content.n(),
                content.rating(),
                RatingItem.stars(content.rating()),
                content.outcomes(),
                List.of(),
                "",
                "",
                Samples.NOON,
                Samples.NOON,
                Samples.NOON);
    }

    SearchResult run(String question, Kind kind) {
        return search.run(SearchRequest.asking(question, kind));
    }

    /** The keys of what is on the first page, best first. */
    List<String> keys(SearchResult result) {
        List<String> keys = new ArrayList<>();
        for (Hit hit : result.hits()) {
            keys.add(
                    switch (hit) {
                        case Hit.OfEvidence found ->
                            evidence.getOrDefault(found.evidence().id().number(), "?");
                        case Hit.OfArticle found ->
                            articles.getOrDefault(found.article().id().number(), "?");
                    });
        }
        return keys;
    }

    /** Whether a table names something that is there. */
    boolean contains(String key) {
        return evidence.containsValue(key) || articles.containsValue(key);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
