package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.refractory.index.Lease;
import org.refractory.index.projection.Fields;

/** Answers one request on one state of the index. */
final class Finder {
    private static final int MOST_HITS = 1_000_000;
    private static final SortField STANDING = new SortField(Fields.STANDING, SortField.Type.LONG);
    private static final SortField LEVEL = new SortField(Fields.LEVEL, SortField.Type.LONG);
    private static final SortField NEWEST = new SortField(Fields.NEWEST, SortField.Type.LONG, true);
    private static final SortField NUMBER = new SortField(Fields.NUMBER, SortField.Type.LONG, true);

    private final Lease state;
    private final Prepared prepared;
    private final SearchRequest request;
    private final Question question;

    Finder(Lease state, Prepared prepared, SearchRequest request) {
        this.state = state;
        this.prepared = prepared;
        this.request = request;
        this.question = Question.read(request.text(), prepared.synonyms());
    }

    /** What a query found: the best, how many there are, and the facets counted sideways. */
    private record Found(TopFieldDocs top, @Nullable Facets facets) {
        long total() {
            return Objects.requireNonNull(top.totalHits).value();
        }
    }

    SearchResult find() throws IOException {
        Queries queries = new Queries(request.kind());
        List<String> notices = new ArrayList<>(question.notices());
        Found found = found(queries.all(question));
        if (found.total() == 0 && question.clauses().size() > 1) {
            found = found(queries.most(question));
            if (found.total() > 0) {
                notices.add("No record holds all your words, so these hold most of them.");
            }
        }
        return new SearchResult(
                request,
                found.total(),
                otherTotal(),
                hits(found.top()),
                new FacetLists(prepared.tree(), request).of(found.facets()),
                notices,
                state.cursor().generation().position(),
                state.cursor().generation().at());
    }

    private Found found(Query query) throws IOException {
        IndexSearcher searcher = state.searcher();
        DrillDownQuery narrowed = narrowed(query);
        TopFieldCollectorManager best = new TopFieldCollectorManager(order(), wanted(), null, Integer.MAX_VALUE);
        if (prepared.facets() == null) {
            return new Found(searcher.search(narrowed, best), null);
        }
        DrillSideways sideways = new DrillSideways(searcher, Fields.FACETS, prepared.facets());
        DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = sideways.search(narrowed, best);
        return new Found(result.collectorResult, result.facets);
    }

    private DrillDownQuery narrowed(Query query) {
        DrillDownQuery narrowed = new DrillDownQuery(Fields.FACETS, query);
        request.filters().forEach((facet, values) -> values.forEach(value -> narrowed.add(facet.parameter(), value)));
        return narrowed;
    }

    private int wanted() {
        long last = (long) request.page() * Math.max(1, request.size());
        int most = Math.max(1, state.searcher().getIndexReader().maxDoc());
        return (int) Math.min(Math.min(last, MOST_HITS), most);
    }

    private org.apache.lucene.search.Sort order() {
        Sort sort = question.isEmpty() && request.sort() == Sort.RELEVANCE ? Sort.NEWEST : request.sort();
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(STANDING, SortField.FIELD_SCORE, NUMBER);
            case NEWEST -> new org.apache.lucene.search.Sort(NEWEST, NUMBER);
            case LEVEL -> new org.apache.lucene.search.Sort(STANDING, LEVEL, NEWEST, NUMBER);
        };
    }

    private long otherTotal() throws IOException {
        Queries other = new Queries(request.kind() == Kind.EVIDENCE ? Kind.ARTICLES : Kind.EVIDENCE);
        long all = state.searcher().count(narrowed(other.all(question)));
        return all > 0 || question.clauses().size() < 2 ? all : state.searcher().count(narrowed(other.most(question)));
    }

    private List<Hit> hits(TopFieldDocs top) throws IOException {
        int size = Math.max(1, request.size());
        long from = Math.min((long) (request.page() - 1) * size, top.scoreDocs.length);
        long to = Math.min(from + size, top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, (int) from, (int) to);
        Hits hits = new Hits(state.searcher(), question);
        return request.kind() == Kind.EVIDENCE ? hits.evidence(page) : hits.articles(page);
    }
}
