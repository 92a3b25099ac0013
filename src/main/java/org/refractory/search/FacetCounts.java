package org.refractory.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * The values of one facet among the results; counted as if this facet itself were not filtered, so that a second value can be
 * added.
 *
 * @param values most frequent first; terms of a tree directly follow the one they stand below, whose count includes each
 *     result below it once
 * @param ranges of numbers, each with what lies in it; empty where there are none
 */
public record FacetCounts(Facet facet, List<Value> values, List<Value> ranges) {
    /**
     * @param value as in an address: a slug, an enum's name, a number or a range of them
     * @param label as people read it
     * @param selected whether the request filters by it
     * @param depth how many terms stand above it
     */
    public record Value(String value, String label, long count, boolean selected, int depth) {}

    public FacetCounts {
        values = List.copyOf(values);
        ranges = List.copyOf(ranges);
    }

    /** The values that the request filters by; a range that is also a value counts once. */
    public List<Value> selected() {
        return Stream.concat(values.stream(), ranges.stream())
                .filter(Value::selected)
                .toList();
    }
}
