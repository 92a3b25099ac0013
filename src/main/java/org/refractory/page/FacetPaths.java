package org.refractory.page;

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
        return !before.isEmpty() && isPlain(value) ? before + value + after : path(value);
    }

    /** Whether it stands in an address as it is. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && value.chars()
                        .allMatch(each -> isBetween('a', each, 'z')
                                || isBetween('A', each, 'Z')
                                || isBetween('0', each, '9')
                                || each == '-'
                                || each == '_');
    }

    private static boolean isBetween(char first, int each, char last) {
        return first <= each && each <= last;
    }
}
