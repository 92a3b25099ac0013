package org.refractory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Labels;
import org.refractory.evidence.Timing;
import org.refractory.search.question.Span;
import org.refractory.vocabulary.TermTree;

/** The counted values of each facet, labelled and ordered for people. */
final class FacetLists {
    /** More values than this nobody reads; those that are selected are always there, and trees are whole. */
    private static final int LONGEST = 100;

    private final TermTree tree;
    private final SearchRequest request;
    private final Sizes sizes;

    FacetLists(TermTree tree, SearchRequest request, Sizes sizes) {
        this.tree = tree;
        this.request = request;
        this.sizes = sizes;
    }

    /** Counts results whose number of patients lies in a range that is no band. */
    @FunctionalInterface
    interface Sizes {
        long in(Span span);
    }

    /** Counts the values of a facet that any result has. */
    @FunctionalInterface
    interface Counted {
        Map<String, Long> of(Facet facet);
    }

    List<FacetCounts> of(Counted counted) {
        return Arrays.stream(Facet.values())
                .map(facet -> list(facet, counted.of(facet)))
                .toList();
    }

    private FacetCounts list(Facet facet, Map<String, Long> counts) {
        List<String> selected = request.filters().getOrDefault(facet, List.of());
        return switch (facet) {
            case YEAR -> Ranges.years(counts, selected);
            case N -> Ranges.sizes(counts, selected, sizes);
            case MECHANISM, CANCER, THERAPY, BIOMARKER ->
                new FacetCounts(facet, new FacetTree(tree, facet, selected).of(counts), List.of());
            case LEVEL, TIMING, TYPE, DIRECTION -> new FacetCounts(facet, values(facet, counts, selected), List.of());
        };
    }

    private static List<FacetCounts.Value> values(Facet facet, Map<String, Long> counts, List<String> selected) {
        selected.forEach(value -> counts.putIfAbsent(value, 0L));
        List<FacetCounts.Value> ordered = counts.entrySet().stream()
                .map(each -> new FacetCounts.Value(
                        each.getKey(),
                        label(facet, each.getKey()),
                        each.getValue(),
                        selected.contains(each.getKey()),
                        0))
                .sorted(order(facet))
                .toList();
        List<FacetCounts.Value> shown = new ArrayList<>(ordered.subList(0, Math.min(LONGEST, ordered.size())));
        ordered.stream().skip(LONGEST).filter(FacetCounts.Value::selected).forEach(shown::add);
        return shown;
    }

    private static Comparator<FacetCounts.Value> order(Facet facet) {
        Comparator<FacetCounts.Value> byValue = Comparator.comparing(FacetCounts.Value::value);
        return facet == Facet.LEVEL
                ? byValue
                : Comparator.comparingLong(FacetCounts.Value::count)
                        .reversed()
                        .thenComparing(FacetCounts.Value::label)
                        .thenComparing(byValue);
    }

    private static String label(Facet facet, String value) {
        try {
            return switch (facet) {
                case TIMING -> Labels.label(Timing.valueOf(value));
                case TYPE -> Labels.label(EvidenceType.valueOf(value));
                case DIRECTION -> Labels.label(Direction.valueOf(value));
                default -> value;
            };
        } catch (IllegalArgumentException e) {
            return value; // typed into an address
        }
    }
}
