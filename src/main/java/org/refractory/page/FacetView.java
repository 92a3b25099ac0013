package org.refractory.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.refractory.evidence.Level;
import org.refractory.search.Addresses;
import org.refractory.search.Facet;
import org.refractory.search.FacetCounts;
import org.refractory.search.SearchRequest;

/**
 * One list of ways to narrow or widen a search.
 *
 * @param more the rarer values, folded away
 */
public record FacetView(String title, List<Value> values, List<Value> more) {
    private static final int SHOWN = 8;

    /** @param path the search with this value added, or taken away where it is in force */
    public record Value(String label, long count, boolean selected, String path) {}

    static FacetView of(FacetCounts facet, SearchRequest request) {
        List<Value> values = facet.values().stream()
                .map(each -> new Value(
                        label(facet.facet(), each),
                        each.count(),
                        each.selected(),
                        Addresses.path(request.toggle(facet.facet(), each.value()))))
                .toList();
        List<Value> first = new ArrayList<>(values.stream().limit(SHOWN).toList());
        List<Value> rest = values.stream().skip(SHOWN).toList();
        rest.stream().filter(Value::selected).forEach(first::add);
        return new FacetView(
                title(facet.facet()),
                first,
                rest.stream().filter(value -> !value.selected()).toList());
    }

    /** A level's letter alone says little. */
    private static String label(Facet facet, FacetCounts.Value value) {
        return facet == Facet.LEVEL
                ? Stream.of(Level.values())
                        .filter(level -> level.name().equals(value.value()))
                        .map(level -> level + " · " + level.definition().replaceFirst("(:| without ).*", ""))
                        .findFirst()
                        .orElse(value.label())
                : value.label();
    }

    static String title(Facet facet) {
        return switch (facet) {
            case MECHANISM -> "Mechanism";
            case CANCER -> "Cancer";
            case THERAPY -> "Therapy";
            case BIOMARKER -> "Biomarker";
            case LEVEL -> "Level";
            case TIMING -> "Timing of resistance";
            case YEAR -> "Year of publication";
        };
    }
}
