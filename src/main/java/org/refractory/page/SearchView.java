package org.refractory.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.refractory.search.Addresses;
import org.refractory.search.Broader;
import org.refractory.search.Captions;
import org.refractory.search.DidYouMean;
import org.refractory.search.Facet;
import org.refractory.search.FacetCounts;
import org.refractory.search.Hit;
import org.refractory.search.Kind;
import org.refractory.search.Manner;
import org.refractory.search.Place;
import org.refractory.search.Receipt;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Snapshot;
import org.refractory.search.Sort;

/**
 * A page of results with every way on from it; each way is a plain link.
 *
 * @param canonical the one path of these results, whatever way led there
 * @param caption what is asked for, or empty
 * @param kept the filters in force as fields of the search form
 * @param explanation the same results with, or without, why they are there
 */
public record SearchView(
        SearchRequest request,
        String canonical,
        String caption,
        List<Tab> tabs,
        List<EvidenceCard> evidence,
        List<ArticleCard> articles,
        List<EvidenceCard> nearbyEvidence,
        List<ArticleCard> nearbyArticles,
        List<Chip> chips,
        List<Kept> kept,
        List<FacetView> facets,
        List<Way> sorts,
        Way explanation,
        List<String> notices,
        Receipt receipt,
        Optional<DidYouMean> didYouMean,
        List<Broader> broader,
        Pager pager,
        long total,
        FeedLinks feeds) {

    /** What clinicians look for first stands first. */
    private static final List<Facet> ORDER = List.of(
            Facet.LEVEL,
            Facet.DIRECTION,
            Facet.MECHANISM,
            Facet.CANCER,
            Facet.THERAPY,
            Facet.BIOMARKER,
            Facet.TYPE,
            Facet.TIMING,
            Facet.N,
            Facet.YEAR);

    /** A link to another view of the same question. */
    public record Way(String label, String path, boolean current) {}

    /** A tab with the exact number of results behind it. */
    public record Tab(String label, long count, String path, boolean current) {}

    /** A filter in force; the path is the view without it. */
    public record Chip(String facet, String label, String path) {}

    public record Kept(String name, String value) {}

    static SearchView of(Snapshot now, SearchResult result) {
        SearchRequest request = result.request();
        List<Hit> nearby = now.nearby(result);
        return new SearchView(
                request,
                canonical(request),
                Captions.of(result),
                tabs(result, now.otherTotal(result)),
                Cards.evidence(now, result),
                Cards.articles(now, result),
                Cards.nearbyEvidence(now, nearby),
                Cards.nearbyArticles(nearby),
                chips(result),
                kept(request, false),
                result.facets().stream()
                        .filter(facet ->
                                !facet.values().isEmpty() || !facet.ranges().isEmpty())
                        .sorted(Comparator.comparingInt(facet -> ORDER.indexOf(facet.facet())))
                        .map(facet -> FacetView.of(facet, request))
                        .toList(),
                sorts(request, now.order(result)),
                explanation(request),
                result.notices(),
                now.receipt(result),
                request.text().isEmpty() ? Optional.empty() : now.didYouMean(request),
                now.broader(result),
                Pager.of(result),
                result.total(),
                new FeedLinks("This search", "/search", request.plain().query()));
    }

    /** Without how one came there; a page so far behind that only a bookmark leads there has no other address. */
    private static String canonical(SearchRequest request) {
        return Addresses.path(
                request.page() > Place.MAX_PAGE ? request : request.plain().page(request.page()));
    }

    private static List<Tab> tabs(SearchResult result, long otherTotal) {
        SearchRequest request = result.request();
        boolean evidence = request.kind() == Kind.EVIDENCE;
        return List.of(
                new Tab(
                        "Evidence",
                        evidence ? result.total() : otherTotal,
                        Addresses.path(request.of(Kind.EVIDENCE)),
                        evidence),
                new Tab(
                        "Articles",
                        evidence ? otherTotal : result.total(),
                        Addresses.path(request.of(Kind.ARTICLES)),
                        !evidence));
    }

    private static List<Chip> chips(SearchResult result) {
        List<Chip> chips = new ArrayList<>();
        for (FacetCounts facet : result.facets()) {
            facet.selected().stream()
                    .map(value -> new Chip(
                            FacetView.title(facet.facet()),
                            value.label(),
                            Addresses.path(result.request().toggle(facet.facet(), value.value()))))
                    .forEach(chips::add);
        }
        return chips;
    }

    /** @param withQuestion whether the question itself and what a form has fields for are kept as well */
    static List<Kept> kept(SearchRequest request, boolean withQuestion) {
        List<Kept> kept = new ArrayList<>();
        if (withQuestion && !request.text().isEmpty()) {
            kept.add(new Kept("q", request.text()));
        }
        if (request.kind() == Kind.ARTICLES) {
            kept.add(new Kept("kind", "articles"));
        }
        for (Facet facet : request.filters().keySet()) {
            request.filters().get(facet).forEach(value -> kept.add(new Kept(facet.parameter(), value)));
        }
        if (withQuestion && !request.manner().synonyms()) {
            kept.add(new Kept("synonyms", "off"));
        }
        if (withQuestion && request.sort() != (request.text().isEmpty() ? Sort.NEWEST : Sort.RELEVANCE)) {
            kept.add(new Kept("sort", request.sort().name().toLowerCase(Locale.ROOT)));
        }
        if (request.manner().explained()) {
            kept.add(new Kept("explain", "on"));
        }
        return kept;
    }

    /** @param order the one that the results are in: by date where a best match was asked for and none can be better */
    private static List<Way> sorts(SearchRequest request, Sort order) {
        List<Way> sorts = new ArrayList<>();
        boolean ranks = request.sort() != Sort.RELEVANCE || order == Sort.RELEVANCE;
        if (!request.text().isEmpty() && ranks) {
            sorts.add(way("Best match", request, Sort.RELEVANCE, order));
        }
        sorts.add(way("Newest", request, Sort.NEWEST, order));
        sorts.add(way("Strongest", request, Sort.LEVEL, order));
        return sorts;
    }

    private static Way way(String label, SearchRequest request, Sort sort, Sort order) {
        return new Way(label, Addresses.path(request.by(sort)), order == sort);
    }

    private static Way explanation(SearchRequest request) {
        Manner manner = request.manner();
        return new Way(
                manner.explained() ? "Hide why" : "Why these results?",
                Addresses.path(request.in(new Manner(manner.synonyms(), !manner.explained()))),
                manner.explained());
    }
}
