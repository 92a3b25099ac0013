package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Fields;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;

/** Finds evidence about the same things: a biomarker counts most, then therapy and cancer, then the mechanism. */
final class RelatedEvidence {
    private static final int MOST = 5;

    private final IndexSearcher searcher;
    private final TermTree tree;

    RelatedEvidence(IndexSearcher searcher, TermTree tree) {
        this.searcher = searcher;
        this.tree = tree;
    }

    List<Related> to(EvidenceView evidence) throws IOException {
        List<TermRef> terms = terms(evidence);
        if (terms.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder like = new BooleanQuery.Builder()
                .add(new Queries(Kind.EVIDENCE).everything(), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KEY, evidence.id().toString())), Occur.MUST_NOT)
                .setMinimumNumberShouldMatch(Math.min(2, terms.size()));
        terms.forEach(term -> like.add(shares(term), Occur.SHOULD));
        List<Related> related = new ArrayList<>();
        for (EvidenceView other : new Stored(searcher)
                .views(searcher.search(like.build(), MOST, Order.of(Sort.RELEVANCE)).scoreDocs, EvidenceView.class)) {
            related.add(new Related(Addresses.path(other), other.statement(), source(other), why(terms, terms(other))));
        }
        return related;
    }

    static BoostQuery shares(TermRef term) {
        return new BoostQuery(
                new ConstantScoreQuery(Narrowing.facet(term.kind().key(), term.slug())), weight(term.kind()));
    }

    private static float weight(TermKind kind) {
        return switch (kind) {
            case BIOMARKER -> 4f;
            case THERAPY, CANCER -> 2f;
            case MECHANISM -> 1.5f;
        };
    }

    private static List<TermRef> terms(EvidenceView evidence) {
        Set<TermRef> terms = new LinkedHashSet<>();
        evidence.biomarkers().forEach(marker -> terms.add(marker.term()));
        terms.addAll(evidence.therapies());
        terms.addAll(evidence.cancers());
        terms.addAll(evidence.mechanisms());
        return List.copyOf(terms);
    }

    private static String source(EvidenceView other) {
        return "%s, level %s, %s"
                        .formatted(other.id(), other.level(), other.article().byline())
                + (other.article().year() == null ? "" : " " + other.article().year());
    }

    private String why(List<TermRef> ours, List<TermRef> others) {
        return why(ours, others, tree);
    }

    /** {@code Same biomarker (STK11) and therapy (Anti-PD-1).} */
    static String why(List<TermRef> ours, List<TermRef> others, TermTree tree) {
        Set<String> theirs = others.stream()
                .flatMap(term ->
                        tree.withAncestors(term.kind(), term.slug()).stream().map(slug -> term.kind() + "/" + slug))
                .collect(Collectors.toSet());
        Map<TermKind, List<String>> shared = new LinkedHashMap<>();
        ours.stream()
                .filter(term -> theirs.contains(term.kind() + "/" + term.slug()))
                .forEach(term -> shared.computeIfAbsent(term.kind(), _ -> new ArrayList<>())
                        .add(term.name()));
        List<String> parts = shared.entrySet().stream()
                .map(each -> "%s (%s)".formatted(each.getKey().key(), String.join(", ", each.getValue())))
                .toList();
        return parts.isEmpty() ? "" : "Same " + joined(parts) + ".";
    }

    static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
