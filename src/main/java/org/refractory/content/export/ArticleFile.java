package org.refractory.content.export;

import static org.refractory.content.export.YamlText.put;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleView;
import org.refractory.article.Author;
import org.refractory.article.Identifier;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Outcome;
import org.refractory.vocabulary.TermRef;

/** One article and its accepted evidence as a file of {@code content/articles}: facts and our words, no abstract, no quote. */
final class ArticleFile {
    private final Names names;
    private final ArticleView article;
    private final List<EvidenceView> evidence;

    ArticleFile(Names names, ArticleView article, List<EvidenceView> evidence) {
        this.names = names;
        this.article = article;
        this.evidence = List.copyOf(evidence);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "key", names.of(article));
        put(fields, "pmid", article.identifier(Identifier.Kind.PMID));
        put(fields, "doi", article.identifier(Identifier.Kind.DOI));
        put(fields, "title", article.description().title());
        put(
                fields,
                "authors",
                article.description().authors().stream()
                        .map(ArticleFile::author)
                        .toList());
        put(fields, "journal", article.description().journal().shortName());
        put(fields, "year", article.year());
        put(fields, "mechanisms", slugs(article.mechanisms()));
        put(fields, "seen", seen());
        put(fields, "evidence", evidence.stream().map(this::evidence).toList());
        return fields;
    }

    /** A family name stands alone; more is a small map. */
    private static Object author(Author author) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "family", author.family());
        put(fields, "given", author.given());
        put(fields, "initials", author.initials());
        put(fields, "suffix", author.suffix());
        put(fields, "collective", author.collective());
        put(fields, "orcid", author.orcid());
        return fields.keySet().equals(java.util.Set.of("family")) ? author.family() : fields;
    }

    /** What people wrote was reviewed here, which stands in for a source of ours. */
    private Map<String, String> seen() {
        Map<String, String> seen = new LinkedHashMap<>(article.seen());
        String reviewed = evidence.stream()
                .filter(piece -> piece.origin() != Evidence.Origin.CONTENT)
                .map(piece -> names.of(piece, article))
                .collect(Collectors.joining("; "));
        if (!reviewed.isEmpty()) {
            seen.merge("reviewed", reviewed, (a, b) -> a + "; " + b);
        }
        return seen;
    }

    private Map<String, Object> evidence(EvidenceView piece) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "key", names.of(piece, article));
        put(fields, "statement", piece.statement());
        put(fields, "type", word(piece.type()));
        put(fields, "direction", word(piece.direction()));
        put(fields, "significance", word(piece.significance()));
        put(fields, "level", word(piece.level()));
        put(fields, "level-reason", piece.levelReason());
        put(fields, "timing", word(piece.timing()));
        put(fields, "mechanisms", slugs(piece.mechanisms()));
        put(fields, "cancers", slugs(piece.cancers()));
        put(fields, "therapies", slugs(piece.therapies()));
        put(fields, "interaction", word(piece.interaction()));
        put(
                fields,
                "biomarkers",
                piece.biomarkers().stream().map(ArticleFile::biomarker).toList());
        put(fields, "design", word(piece.design()));
        put(fields, "setting", piece.setting());
        put(fields, "n", piece.n());
        put(fields, "rating", piece.ratingItems().stream().map(Enum::name).toList());
        put(
                fields,
                "outcomes",
                piece.outcomes().stream().map(ArticleFile::outcome).toList());
        return fields;
    }

    private static Map<String, Object> biomarker(EvidenceView.Biomarker biomarker) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "term", biomarker.term().slug());
        put(fields, "state", word(biomarker.state()));
        return fields;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "endpoint", word(outcome.endpoint()));
        put(fields, "measure", word(outcome.measure()));
        put(fields, "value", outcome.value());
        put(fields, "low", outcome.low());
        put(fields, "high", outcome.high());
        put(fields, "p", outcome.p());
        put(fields, "comparator", outcome.comparator());
        return fields;
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static List<String> slugs(List<TermRef> terms) {
        return terms.stream().map(TermRef::slug).toList();
    }
}
