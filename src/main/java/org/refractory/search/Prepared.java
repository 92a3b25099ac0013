package org.refractory.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.content.PageView;
import org.refractory.index.projection.Fields;
import org.refractory.search.matching.FacetIndex;
import org.refractory.search.matching.Matches;
import org.refractory.search.suggest.Concepts;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** What is worked out once for one state of the public index and then used by all requests on it. */
final class Prepared {
    private final TermTree tree;
    private final Synonyms synonyms;
    private final Concepts concepts;
    private final List<PageView> pages;
    private final FacetIndex facets;
    private final Map<Kind, Map<TermKind, Map<String, Long>>> terms = new EnumMap<>(Kind.class);
    private final Counts counts = new Counts();

    Prepared(IndexSearcher searcher, Wordings wordings) throws IOException {
        List<TermView> all = new Stored(searcher).all(Fields.Type.TERM, TermView.class);
        tree = new TermTree(all);
        synonyms = new Synonyms(all, wordings);
        pages = new Stored(searcher)
                .all(Fields.Type.PAGE, PageView.class).stream()
                        .sorted(Comparator.comparingInt(PageView::place).thenComparing(PageView::slug))
                        .toList();
        facets = new FacetIndex(searcher, Fields.FACETS.getDimConfig(Facet.YEAR.parameter()).indexFieldName);
        for (Kind kind : Kind.values()) {
            terms.put(kind, terms(searcher, kind));
        }
        concepts = new Concepts(all, term -> count(Kind.EVIDENCE, term.kind(), term.slug()));
    }

    private Map<TermKind, Map<String, Long>> terms(IndexSearcher searcher, Kind kind) throws IOException {
        Map<TermKind, Map<String, Long>> all = new EnumMap<>(TermKind.class);
        FacetIndex.Tally counted = facets.count(Matches.of(searcher, new Queries(kind).everything()));
        for (TermKind vocabulary : TermKind.values()) {
            all.put(vocabulary, Map.copyOf(counted.of(vocabulary.key())));
        }
        return all;
    }

    TermTree tree() {
        return tree;
    }

    /** In the order in which they are listed. */
    List<PageView> pages() {
        return pages;
    }

    Synonyms synonyms() {
        return synonyms;
    }

    Concepts concepts() {
        return concepts;
    }

    FacetIndex facets() {
        return facets;
    }

    Counts counts() {
        return counts;
    }

    /** For each term with any: how many records of a kind it and those below it have. */
    Map<String, Long> terms(Kind kind, TermKind vocabulary) {
        return terms.getOrDefault(kind, Map.of()).getOrDefault(vocabulary, Map.of());
    }

    private long count(Kind kind, TermKind vocabulary, String slug) {
        return terms(kind, vocabulary).getOrDefault(slug, 0L);
    }
}
