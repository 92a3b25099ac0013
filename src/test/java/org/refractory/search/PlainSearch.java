package org.refractory.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.IntField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.refractory.index.Lease;
import org.refractory.index.projection.Fields;
import org.refractory.search.question.Span;

/**
 * The yardstick: what Lucene's own classes need for the answer of {@link Search} to the same question. It stays as it is while
 * the portal's search changes; only what a question means it takes from there.
 */
final class PlainSearch {
    private final IndexSearcher searcher;
    private final Prepared prepared;
    private final @Nullable SortedSetDocValuesReaderState facets;

    /** To be kept with the state of the index, because Lucene works out once what facets there are. */
    PlainSearch(Lease state, Prepared prepared) throws IOException {
        this.searcher = new PlainSearcher(state.searcher());
        this.prepared = prepared;
        boolean any = searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("$facets") != null);
        this.facets = any ? new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), Fields.FACETS) : null;
    }

    private record Found(TopFieldDocs top, @Nullable Facets facets) {
        long total() {
            return Objects.requireNonNull(top.totalHits).value();
        }
    }

    PlainAnswer answer(SearchRequest request) throws IOException {
        Asking asking = asking(request);
        Found found = found(request, asking);
        ScoreDoc[] page = page(request, found.top());
        return new PlainAnswer(
                found.total(),
                new PlainHits(searcher, asking.question()).of(request.kind(), page),
                counts(found.facets()));
    }

    private Asking asking(SearchRequest request) throws IOException {
        Asking asked = Finder.asking(request, prepared);
        Question question = new Mended(request.kind(), searcher).of(asked.question());
        return question.equals(asked.question()) ? asked : new Asking(request.kind(), question);
    }

    /** All words where enough records hold them; otherwise enough of them. */
    private Found found(SearchRequest request, Asking asking) throws IOException {
        Loosening loosening = new Loosening(searcher, prepared.counts());
        Found whole = found(request, asking, asking.all());
        return whole.total() < asking.few() && loosening.isNeeded(asking)
                ? found(request, asking, loosening.loose(asking))
                : whole;
    }

    private Found found(SearchRequest request, Asking asking, Query query) throws IOException {
        boolean unranked = !asking.question().ranks() && request.sort() == Sort.RELEVANCE;
        TopFieldCollectorManager best = new TopFieldCollectorManager(
                Order.of(unranked ? Sort.NEWEST : request.sort()), wanted(request), null, Integer.MAX_VALUE);
        DrillDownQuery narrowed = narrowed(query, request.filters());
        if (facets == null) {
            return new Found(searcher.search(narrowed, best), null);
        }
        DrillSideways sideways = new DrillSideways(searcher, Fields.FACETS, facets);
        DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = sideways.search(narrowed, best);
        return new Found(result.collectorResult, result.facets);
    }

    private static DrillDownQuery narrowed(Query query, Map<Facet, List<String>> filters) {
        DrillDownQuery narrowed = new DrillDownQuery(Fields.FACETS, query);
        filters.forEach(
                (facet, values) -> values.forEach(value -> narrowed.add(facet.parameter(), value(facet, value))));
        return narrowed;
    }

    private static Query value(Facet facet, String value) {
        String dimension = facet.parameter();
        Query exact = new TermQuery(facetTerm(dimension, value));
        return facet.isNumber()
                ? Span.read(value)
                        .map(span -> IntField.newRangeQuery(dimension, span.low(), span.high()))
                        .orElse(exact)
                : exact;
    }

    private static Term facetTerm(String dimension, String value) {
        return DrillDownQuery.term(Fields.FACETS.getDimConfig(dimension).indexFieldName, dimension, value);
    }

    private int wanted(SearchRequest request) {
        return Math.min(
                request.page() * request.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
    }

    private static ScoreDoc[] page(SearchRequest request, TopFieldDocs top) {
        int from = Math.min((request.page() - 1) * request.size(), top.scoreDocs.length);
        return Arrays.copyOfRange(top.scoreDocs, from, Math.min(from + request.size(), top.scoreDocs.length));
    }

    private static Map<String, Map<String, Long>> counts(@Nullable Facets counted) throws IOException {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        if (counted != null) {
            for (String dimension : Fields.DIMENSIONS) {
                counts.put(dimension, counts(counted.getAllChildren(dimension)));
            }
        }
        return counts;
    }

    private static Map<String, Long> counts(@Nullable FacetResult result) {
        Map<String, Long> values = new HashMap<>();
        if (result != null) {
            Arrays.stream(result.labelValues).forEach(each -> values.put(each.label, each.value.longValue()));
        }
        return values;
    }
}
