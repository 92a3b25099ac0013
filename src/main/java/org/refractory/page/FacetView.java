package org.refractory.page;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.refractory.evidence.Level;
import org.refractory.search.Facet;
import org.refractory.search.FacetCounts;
import org.refractory.search.SearchRequest;

/**
 * One list of ways to narrow or widen a search.
 *
 * @param more the rarer values, folded away
 * @param range for numbers a form with two bounds, else none
 */
public record FacetView(String title, List<Value> values, List<Value> more, List<Range> range) {
    private static final int SHOWN = 8;

    /**
     * A value as a link.
     *
     * @param path the search with this value added, or taken away where it is in force
     * @param below what is more precise
     * @param open whether something below is in force
     */
    public record Value(String label, long count, boolean selected, String path, List<Value> below, boolean open) {
        static Value plain(String label, FacetCounts.Value value, String path) {
            return new Value(label, value.count(), value.selected(), path, List.of(), false);
        }
    }

    /** A form that asks for numbers between two bounds; {@code kept} is all else that is asked. */
    public record Range(String parameter, List<SearchView.Kept> kept) {}

    /** The values as links. */
    public RawString list() {
        return FacetMarkup.of(values);
    }

    /** Those that are folded away. */
    public RawString folded() {
        return FacetMarkup.of(more);
    }

    static FacetView of(FacetCounts facet, SearchRequest request) {
        FacetPaths paths = new FacetPaths(facet.facet(), request);
        List<Value> all = facet.ranges().isEmpty() ? tree(facet, paths) : values(facet.ranges(), facet, paths);
        List<Value> first = new ArrayList<>(all.stream().limit(SHOWN).toList());
        List<Value> rest = all.stream().skip(SHOWN).toList();
        rest.stream().filter(FacetView::isInForce).forEach(first::add);
        List<Value> more =
                new ArrayList<>(rest.stream().filter(value -> !isInForce(value)).toList());
        if (!facet.ranges().isEmpty()) {
            values(facet.values(), facet, paths).forEach(value -> (value.selected() ? first : more).add(value));
        }
        return new FacetView(title(facet.facet()), first, more, range(facet.facet(), request));
    }

    private static boolean isInForce(Value value) {
        return value.selected() || value.open();
    }

    private static List<Value> values(List<FacetCounts.Value> values, FacetCounts facet, FacetPaths paths) {
        return values.stream()
                .map(each -> Value.plain(label(facet.facet(), each), each, paths.of(each.value())))
                .toList();
    }

    /** Values come with those below them directly behind. */
    private static List<Value> tree(FacetCounts facet, FacetPaths paths) {
        return level(facet, paths, 0, facet.values().size(), 0);
    }

    private static List<Value> level(FacetCounts facet, FacetPaths paths, int from, int to, int depth) {
        List<Value> level = new ArrayList<>();
        int at = from;
        while (at < to) {
            FacetCounts.Value value = facet.values().get(at);
            int end = at + 1;
            while (end < to && facet.values().get(end).depth() > depth) {
                end++;
            }
            List<Value> below = level(facet, paths, at + 1, end, depth + 1);
            level.add(new Value(
                    label(facet.facet(), value),
                    value.count(),
                    value.selected(),
                    paths.of(value.value()),
                    below,
                    below.stream().anyMatch(FacetView::isInForce)));
            at = end;
        }
        return level;
    }

    private static List<Range> range(Facet facet, SearchRequest request) {
        return facet.isNumber()
                ? List.of(new Range(facet.parameter(), SearchView.kept(request.only(facet, List.of()), true)))
                : List.of();
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
            case DIRECTION -> "Direction";
            case TYPE -> "Kind of claim";
            case N -> "Patients or samples";
        };
    }
}
