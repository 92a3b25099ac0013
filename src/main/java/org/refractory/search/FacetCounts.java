package org.refractory.search;

import java.util.List;

/**
 * The values of one facet among the results, most frequent first; counted as if this facet itself were not filtered, so that
 * a second value can be added.
 */
public record FacetCounts(Facet facet, List<Value> values) {
    /**
     * @param value as in an address: a slug, an enum's name or a year
     * @param label as people read it
     * @param selected whether the request filters by it
     */
    public record Value(String value, String label, long count, boolean selected) {}

    public FacetCounts {
        values = List.copyOf(values);
    }
}
