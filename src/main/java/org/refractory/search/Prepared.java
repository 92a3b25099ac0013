package org.refractory.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.refractory.content.PageView;
import org.refractory.index.projection.Fields;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** What is worked out once for one state of the public index and then used by all requests on it. */
final class Prepared {
    private final Tuning tuning;
    private final TermTree tree;
    private final Synonyms synonyms;
    private final List<PageView> pages;
    private final @Nullable SortedSetDocValuesReaderState facets;
    private final Map<Kind, Map<String, Long>> mechanisms = new EnumMap<>(Kind.class);

    Prepared(IndexSearcher searcher, Tuning tuning) throws IOException {
        this.tuning = tuning;
        List<TermView> terms = new Stored(searcher).all(Fields.Type.TERM, TermView.class);
        tree = new TermTree(terms);
        synonyms = new Synonyms(terms);
        pages = new Stored(searcher)
                .all(Fields.Type.PAGE, PageView.class).stream()
                        .sorted(Comparator.comparingInt(PageView::place).thenComparing(PageView::slug))
                        .toList();
        facets = facets(searcher);
        for (Kind kind : Kind.values()) {
            mechanisms.put(kind, mechanisms(searcher, kind));
        }
    }

    /** Null while nothing in the index has a facet: Lucene has no state for that. */
    private static @Nullable SortedSetDocValuesReaderState facets(IndexSearcher searcher) throws IOException {
        boolean any = searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("$facets") != null);
        return any ? new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), Fields.FACETS) : null;
    }

    private Map<String, Long> mechanisms(IndexSearcher searcher, Kind kind) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        if (facets != null) {
            FacetsCollector found = searcher.search(new Queries(kind).everything(), new FacetsCollectorManager());
            FacetResult result =
                    new SortedSetDocValuesFacetCounts(facets, found).getAllChildren(Facet.MECHANISM.parameter());
            if (result != null) {
                for (LabelAndValue value : result.labelValues) {
                    counts.put(value.label, value.value.longValue());
                }
            }
        }
        return Map.copyOf(counts);
    }

    /** What ranking depends on. */
    Tuning tuning() {
        return tuning;
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

    @Nullable
    SortedSetDocValuesReaderState facets() {
        return facets;
    }

    Map<String, Long> mechanisms(Kind kind) {
        return mechanisms.getOrDefault(kind, Map.of());
    }
}
