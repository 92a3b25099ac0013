package org.refractory.page;

import java.util.regex.Pattern;
import org.refractory.search.Addresses;
import org.refractory.search.Facet;
import org.refractory.search.SearchRequest;

/**
 * Where the values of a facet lead: the search with a value added or, where it is in force, taken away. A page has hundreds of
 * them, which are alike but for the value, so all but the value is written once.
 */
final class FacetPaths {
    /** Stands for a value; no value is like it. */
    private static final String ANY = "any-value-of-this-facet";

    /** Values that stand in an address as they are. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private final Facet facet;
    private final SearchRequest request;
    private final String before;
    private final String after;

    FacetPaths(Facet facet, SearchRequest request) {
        this.facet = facet;
        this.request = request;
        boolean isFiltered = request.filters().containsKey(facet);
        String path = isFiltered ? "" : path(ANY);
        int place = path.lastIndexOf(ANY);
        before = place < 0 ? "" : path.substring(0, place);
        after = place < 0 ? "" : path.substring(place + ANY.length());
    }

    private String path(String value) {
        return Addresses.path(request.toggle(facet, value));
    }

    String of(String value) {
        return !before.isEmpty() && PLAIN.matcher(value).matches() ? before + value + after : path(value);
    }
}
