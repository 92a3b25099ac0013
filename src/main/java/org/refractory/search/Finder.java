package org.refractory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.refractory.index.Lease;
import org.refractory.search.matching.Matches;
import org.refractory.search.matching.Soundest;
import org.refractory.search.question.Span;

/** Answers one request on one state of the index. */
final class Finder {
    private static final int MOST_HITS = 1_000_000;

    private final Lease state;
    private final Prepared prepared;
    private final SearchRequest request;
    private final Asking typed;
    private final Asking asking;
    private final Loosening loosening;
    private final List<String> notices;
    private final Map<Facet, Matches> filters;
    private final Optional<FieldDoc> after;
    private final Found found;
    private final boolean loose;

    Finder(Lease state, Prepared prepared, SearchRequest request) throws IOException {
        this.state = state;
        this.prepared = prepared;
        this.request = request;
        this.typed = asking(request, prepared);
        this.asking = mended(typed, state.searcher());
        this.loosening = new Loosening(state.searcher(), prepared.counts());
        this.notices = new ArrayList<>(asking.notices());
        notices.addAll(new UnknownValues(prepared.tree()).among(request.filters()));
        this.filters = Narrowing.matches(state.searcher(), request.filters());
        this.after = after();
        Found.Shown page = new Found.Shown(sort(), wanted(after.isPresent()), after.orElse(null));
        Found whole = found(asking.all(), page);
        prepared.counts().remember(asking.all(), whole.holding());
        this.loose = loosening.isNeeded(asking);
        this.found = loose ? found(loosening.loose(asking), page) : whole;
    }

    private Found found(Query query, Found.Shown shown) throws IOException {
        return new Found(state.searcher(), query, filters, shown);
    }

    static Asking asking(SearchRequest request, Prepared prepared) {
        return new Asking(
                request.kind(),
                Question.read(
                        request.text(), prepared.synonyms(), request.manner().synonyms()));
    }

    /** With words that stand nowhere mended. */
    static Asking mended(Asking typed, IndexSearcher searcher) throws IOException {
        Question question = new Mended(typed.kind(), searcher).of(typed.question());
        return question.equals(typed.question()) ? typed : new Asking(typed.kind(), question);
    }

    SearchRequest request() {
        return request;
    }

    /** As it was typed, which is not always what was searched. */
    Asking typed() {
        return typed;
    }

    /** As it was searched: with words that stand nowhere mended. */
    Asking searched() {
        return asking;
    }

    SearchResult find() throws IOException {
        int total = found.total();
        List<String> told = new ArrayList<>(notices);
        if (loose && total > 0) {
            told.add(loosened());
        }
        ScoreDoc[] page = page(found.best(), after.isPresent());
        return new SearchResult(
                request,
                total,
                hits(page),
                new FacetLists(prepared.tree(), request, this::sizes).of(found.facets(prepared.facets())),
                told,
                loose,
                next(page, total),
                generation(),
                state.cursor().generation().at());
    }

    /** How many the same question would find of the other kind. */
    long otherTotal() throws IOException {
        Asking other = mended(new Asking(request.kind().other(), typed.question()), state.searcher());
        Query there = loosening.query(other);
        return prepared.counts().of(state.searcher(), there, request.filters());
    }

    /** Whether so little was found that what is close to it helps: less than a page. */
    static boolean isFew(SearchRequest request, long total) {
        return total > 0 && total < request.size();
    }

    /** Where {@link #isFew little} was found: what is close to the best of it, or holds some of the words. */
    List<Hit> nearby() throws IOException {
        return hits(close());
    }

    /** The numbers of what {@link #find} and {@link #nearby} show, and nothing else of it. */
    List<Long> numbers() throws IOException {
        return Stream.of(page(found.best(), after.isPresent()), close())
                .flatMap(Arrays::stream)
                .map(each -> Order.values(each).getLast())
                .toList();
    }

    private String loosened() throws IOException {
        int holding = loosening.holding(asking);
        return switch (holding) {
            case 0 -> "No record holds all your words, so these hold some of them.";
            case 1 -> "Only one record holds all your words, so those that hold some of them are here as well.";
            default ->
                "Only %d records hold all your words, so those that hold some of them are here as well."
                        .formatted(holding);
        };
    }

    private ScoreDoc[] close() throws IOException {
        ScoreDoc[] best = found.best();
        if (!isFew(request, found.total())
                || sort() != Sort.RELEVANCE
                || asking.question().isEmpty()
                || request.page() > 1) {
            return new ScoreDoc[0];
        }
        Set<Integer> known = Arrays.stream(best).map(each -> each.doc).collect(Collectors.toSet());
        Query close = asking.close(new NearbyRecords(state.searcher(), request.kind()).to(best));
        return Soundest.of(state.searcher(), Narrowing.of(close, request.filters()), 2 * request.size()).stream()
                .filter(each -> !known.contains(each.doc))
                .limit(request.size() - found.total())
                .toArray(ScoreDoc[]::new);
    }

    private long generation() {
        return state.cursor().generation().position();
    }

    /** Where the page begins, if the request carries a bookmark that fits. */
    private Optional<FieldDoc> after() {
        String written = request.place().after();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Bookmark> bookmark =
                Bookmark.read(written).filter(each -> each.search() == Bookmark.search(request, sort()));
        Optional<FieldDoc> after = bookmark.flatMap(each -> Order.after(Order.of(sort()), each.values()));
        if (after.isEmpty()) {
            notices.add(
                    "The address does not say where this search was left, so the page was counted from the beginning.");
        } else if (bookmark.get().generation() != generation()) {
            notices.add(
                    "The collection has changed since the page before this one, so a result may be missing or shown twice.");
        }
        return after;
    }

    /** By date where nothing is asked for that makes one answer better than another. */
    Sort sort() {
        return !asking.question().ranks() && request.sort() == Sort.RELEVANCE ? Sort.NEWEST : request.sort();
    }

    private int wanted(boolean marked) {
        long last = (marked ? 1L : shallowPage()) * Math.max(1, request.size());
        int most = Math.max(1, state.searcher().getIndexReader().maxDoc());
        return (int) Math.min(Math.min(last, MOST_HITS), most);
    }

    private int shallowPage() {
        return Math.min(request.page(), Place.MAX_PAGE);
    }

    private ScoreDoc[] page(ScoreDoc[] best, boolean marked) {
        int size = Math.max(1, request.size());
        long from = marked ? 0 : Math.min((long) (shallowPage() - 1) * size, best.length);
        long to = Math.min(from + size, best.length);
        return Arrays.copyOfRange(best, (int) from, (int) to);
    }

    /** The bookmark of the next page, or empty where there is none. */
    private String next(ScoreDoc[] page, long total) {
        boolean last = page.length < request.size() || (long) request.page() * request.size() >= total;
        return last
                ? ""
                : new Bookmark(generation(), Bookmark.search(request, sort()), Order.values(page[page.length - 1]))
                        .written();
    }

    private long sizes(Span span) {
        try {
            return found.in(span);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        Hits hits = new Hits(state.searcher(), asking.question());
        return request.kind() == Kind.EVIDENCE ? hits.evidence(page) : hits.articles(page);
    }
}
