package org.refractory.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.refractory.content.PageView;
import org.refractory.index.projection.Fields;
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
    private final @Nullable SortedSetDocValuesReaderState facets;
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
        facets = facets(searcher);
        for (Kind kind : Kind.values()) {
            terms.put(kind, terms(searcher, kind));
        }
        concepts = new Concepts(all, term -> count(Kind.EVIDENCE, term.kind(), term.slug()));
    }

    /** Null while nothing in the index has a facet: Lucene has no state for that. */
    private static @Nullable SortedSetDocValuesReaderState facets(IndexSearcher searcher) throws IOException {
        boolean any = searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("$facets") != null);
        return any ? new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), Fields.FACETS) : null;
    }

    private Map<TermKind, Map<String, Long>> terms(IndexSearcher searcher, Kind kind) throws IOException {
        Map<TermKind, Map<String, Long>> all = new EnumMap<>(TermKind.class);
        if (facets != null) {
            FacetsCollector found = searcher.search(new Queries(kind).everything(), new FacetsCollectorManager());
            Facets counted = new SortedSetDocValuesFacetCounts(facets, found);
            for (TermKind vocabulary : TermKind.values()) {
                all.put(vocabulary, counts(counted.getAllChildren(vocabulary.key())));
            }
        }
        return all;
    }

    private static Map<String, Long> counts(@Nullable FacetResult result) {
        Map<String, Long> counts = new HashMap<>();
        if (result != null) {
            Arrays.stream(result.labelValues).forEach(value -> counts.put(value.label, value.value.longValue()));
        }
        return Map.copyOf(counts);
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

    @Nullable
    SortedSetDocValuesReaderState facets() {
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
