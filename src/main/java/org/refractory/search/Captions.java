package org.refractory.search;

import java.util.ArrayList;
import java.util.List;

/** Says in a few words what a search asks for. */
public final class Captions {
    private Captions() {}

    /** {@code “jak1”, Melanoma, level B}; empty where everything is asked for. */
    public static String of(SearchResult result) {
        List<String> parts = new ArrayList<>();
        if (!result.request().text().isEmpty()) {
            parts.add("“" + result.request().text() + "”");
        }
        for (FacetCounts facet : result.facets()) {
            facet.selected().stream().map(value -> of(facet.facet(), value)).forEach(parts::add);
        }
        return String.join(", ", parts);
    }

    /** A value of a facet so that it can stand alone: {@code level B}, {@code acquired resistance}. */
    public static String of(Facet facet, FacetCounts.Value value) {
        return switch (facet) {
            case LEVEL -> "level " + value.label();
            case TIMING -> "timing: " + value.label();
            case TYPE -> "kind of claim: " + value.label();
            case DIRECTION -> "direction: " + value.label();
            case N -> "n " + value.label();
            case YEAR, MECHANISM, CANCER, THERAPY, BIOMARKER -> value.label();
        };
    }
}
