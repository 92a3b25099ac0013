package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.FieldDoc;
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
    private final Queries queries;
    private final Question question;
    private final List<String> notices;

    Finder(Lease state, Prepared prepared, SearchRequest request) throws IOException {
        this.state = state;
        this.prepared = prepared;
        this.request = request;
        queries = new Queries(request.kind(), prepared.tuning());
        Mended mended = Mended.of(
                Question.read(request.text(), prepared.synonyms()), queries, state.searcher().getIndexReader());
        question = mended.question();
        notices = new ArrayList<>(question.notices());
        notices.addAll(mended.notices());
    }

    /** What a query found: the best, how many there are, and the facets counted sideways. */
    private record Found(TopFieldDocs top, @Nullable Facets facets) {
        long total() {
            return Objects.requireNonNull(top.totalHits).value();
        }
    }

    SearchResult find() throws IOException {
        Found found = found();
        return new SearchResult(
                request,
                found.total(),
                otherTotal(),
                hits(page(found.top())),
                hits(nearby(found.top())),
                new FacetLists(prepared.tree(), request).of(found.facets()),
                notices,
                state.cursor().generation().position(),
                state.cursor().generation().at());
    }

    /** The numbers of what {@link #find} shows, and nothing else of it. */
    List<Long> numbers() throws IOException {
        TopFieldDocs top = found().top();
        return Stream.of(page(top), nearby(top))
                .flatMap(Arrays::stream)
                .map(each -> (Long) Objects.requireNonNull(((FieldDoc) each).fields)[order().getSort().length - 1])
                .toList();
    }

    /** All words where enough records hold them; otherwise any of them, best first. */
    private Found found() throws IOException {
        Found whole = found(queries.all(question));
        if (question.clauses().size() < 2 || isEnough(whole.total())) {
            return whole;
        }
        Found any = found(queries.most(question));
        if (any.total() > whole.total()) {
            notices.add(
                    whole.total() == 0
                            ? "No record holds all your words; these hold some of them, the best match first."
                            : "%,d of these hold all your words; the others hold some of them."
                                    .formatted(whole.total()));
        }
        return any;
    }

    /** Filters do not change how a question is read: few of many records that hold all words are still enough. */
    private boolean isEnough(long whole) throws IOException {
        int enough = prepared.tuning().enough();
        return whole >= enough
                || (!request.filters().isEmpty() && state.searcher().count(queries.all(question)) >= enough);
    }

    /** Where little was found: what is close to the best of it, but is no answer to the words. */
    private ScoreDoc[] nearby(TopFieldDocs top) throws IOException {
        long left = prepared.tuning().page() - Objects.requireNonNull(top.totalHits).value();
        if (left <= 0 || top.scoreDocs.length == 0 || !isRanked() || request.page() > 1) {
            return new ScoreDoc[0];
        }
        return new NearbyRecords(state.searcher(), request.kind())
                .of(top.scoreDocs, query -> best(narrowed(query), prepared.tuning().page() * 2).scoreDocs, (int) left);
    }

    private Found found(Query query) throws IOException {
        IndexSearcher searcher = state.searcher();
        DrillDownQuery narrowed = narrowed(query);
        if (prepared.facets() == null) {
            return new Found(best(narrowed, wanted()), null);
        }
        DrillSideways sideways = new DrillSideways(searcher, Fields.FACETS, prepared.facets());
        DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = sideways.search(narrowed, collector(wanted()));
        return new Found(result.collectorResult, result.facets);
    }

    private TopFieldDocs best(Query query, int most) throws IOException {
        return state.searcher().search(query, collector(most));
    }

    private TopFieldCollectorManager collector(int most) {
        return new TopFieldCollectorManager(order(), most, null, Integer.MAX_VALUE);
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

    private boolean isRanked() {
        return request.sort() == Sort.RELEVANCE && !question.isEmpty();
    }

    private org.apache.lucene.search.Sort order() {
        Sort sort = request.sort() == Sort.RELEVANCE && !isRanked() ? Sort.NEWEST : request.sort();
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(STANDING, SortField.FIELD_SCORE, NUMBER);
            case NEWEST -> new org.apache.lucene.search.Sort(NEWEST, NUMBER);
            case LEVEL -> new org.apache.lucene.search.Sort(STANDING, LEVEL, NEWEST, NUMBER);
        };
    }

    private long otherTotal() throws IOException {
        Queries other =
                new Queries(request.kind() == Kind.EVIDENCE ? Kind.ARTICLES : Kind.EVIDENCE, prepared.tuning());
        int all = state.searcher().count(other.all(question));
        boolean whole = question.clauses().size() < 2 || all >= prepared.tuning().enough();
        return state.searcher().count(narrowed(whole ? other.all(question) : other.most(question)));
    }

    private ScoreDoc[] page(TopFieldDocs top) {
        int size = Math.max(1, request.size());
        long from = Math.min((long) (request.page() - 1) * size, top.scoreDocs.length);
        long to = Math.min(from + size, top.scoreDocs.length);
        return Arrays.copyOfRange(top.scoreDocs, (int) from, (int) to);
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        Hits hits = new Hits(state.searcher(), question);
        return request.kind() == Kind.EVIDENCE ? hits.evidence(page) : hits.articles(page);
    }
}
