package org.refractory.page;

import java.util.ArrayList;
import java.util.List;
import org.refractory.search.Addresses;
import org.refractory.search.Captions;
import org.refractory.search.Facet;
import org.refractory.search.FacetCounts;
import org.refractory.search.Hit;
import org.refractory.search.Kind;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Sort;

/**
 * A page of results with every way on from it; each way is a plain link.
 *
 * @param caption what is asked for, or empty
 * @param kept the filters in force as fields of the search form
 */
public record SearchView(
        SearchRequest request,
        String caption,
        List<Tab> tabs,
        List<Hit.OfEvidence> evidence,
        List<Hit.OfArticle> articles,
        List<Chip> chips,
        List<Kept> kept,
        List<FacetView> facets,
        List<Way> sorts,
        List<String> notices,
        Pager pager,
        long total,
        FeedLinks feeds) {

    /** A link to another view of the same question. */
    public record Way(String label, String path, boolean current) {}

    /** A tab with the exact number of results behind it. */
    public record Tab(String label, long count, String path, boolean current) {}

    /** A filter in force; the path is the view without it. */
    public record Chip(String facet, String label, String path) {}

    public record Kept(String name, String value) {}

    static SearchView of(SearchResult result) {
        SearchRequest request = result.request();
        return new SearchView(
                request,
                Captions.of(result),
                tabs(result),
                Cards.evidence(result),
                Cards.articles(result),
                chips(result),
                kept(request),
                result.facets().stream()
                        .filter(facet -> !facet.values().isEmpty())
                        .map(facet -> FacetView.of(facet, request))
                        .toList(),
                sorts(request),
                result.notices(),
                Pager.of(result),
                result.total(),
                new FeedLinks("This search", "/search", request.page(1).query()));
    }

    private static List<Tab> tabs(SearchResult result) {
        SearchRequest request = result.request();
        boolean evidence = request.kind() == Kind.EVIDENCE;
        return List.of(
                new Tab(
                        "Evidence",
                        evidence ? result.total() : result.otherTotal(),
                        Addresses.path(request.of(Kind.EVIDENCE)),
                        evidence),
                new Tab(
                        "Articles",
                        evidence ? result.otherTotal() : result.total(),
                        Addresses.path(request.of(Kind.ARTICLES)),
                        !evidence));
    }

    private static List<Chip> chips(SearchResult result) {
        List<Chip> chips = new ArrayList<>();
        for (FacetCounts facet : result.facets()) {
            facet.values().stream()
                    .filter(FacetCounts.Value::selected)
                    .map(value -> new Chip(
                            FacetView.title(facet.facet()),
                            value.label(),
                            Addresses.path(result.request().toggle(facet.facet(), value.value()))))
                    .forEach(chips::add);
        }
        return chips;
    }

    private static List<Kept> kept(SearchRequest request) {
        List<Kept> kept = new ArrayList<>();
        if (request.kind() == Kind.ARTICLES) {
            kept.add(new Kept("kind", "articles"));
        }
        for (Facet facet : request.filters().keySet()) {
            request.filters().get(facet).forEach(value -> kept.add(new Kept(facet.parameter(), value)));
        }
        return kept;
    }

    private static List<Way> sorts(SearchRequest request) {
        List<Way> sorts = new ArrayList<>();
        if (!request.text().isEmpty()) {
            sorts.add(way("Best match", request, Sort.RELEVANCE));
        }
        sorts.add(way("Newest", request, Sort.NEWEST));
        if (request.kind() == Kind.EVIDENCE) {
            sorts.add(way("Strongest", request, Sort.LEVEL));
        }
        return sorts;
    }

    private static Way way(String label, SearchRequest request, Sort sort) {
        return new Way(label, Addresses.path(request.by(sort)), request.sort() == sort);
    }
}
