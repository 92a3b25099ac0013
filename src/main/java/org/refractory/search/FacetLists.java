package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.jspecify.annotations.Nullable;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** The counted values of each facet, labelled and ordered for people. */
final class FacetLists {
    /** More values than this nobody reads; those that are selected are always there. */
    private static final int LONGEST = 100;

    private final TermTree tree;
    private final SearchRequest request;

    FacetLists(TermTree tree, SearchRequest request) {
        this.tree = tree;
        this.request = request;
    }

    /** @param counted null where the index has no facets */
    List<FacetCounts> of(@Nullable Facets counted) throws IOException {
        List<FacetCounts> lists = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            FacetResult result = counted == null ? null : counted.getAllChildren(facet.parameter());
            if (result != null) {
                Arrays.stream(result.labelValues).forEach(value -> counts.put(value.label, count(value)));
            }
            lists.add(new FacetCounts(facet, values(facet, counts)));
        }
        return lists;
    }

    private static long count(LabelAndValue value) {
        return value.value.longValue();
    }

    private List<FacetCounts.Value> values(Facet facet, Map<String, Long> counts) {
        List<String> selected = request.filters().getOrDefault(facet, List.of());
        selected.forEach(value -> counts.putIfAbsent(value, 0L));
        List<FacetCounts.Value> ordered = counts.entrySet().stream()
                .map(each -> new FacetCounts.Value(
                        each.getKey(), label(facet, each.getKey()), each.getValue(), selected.contains(each.getKey())))
                .sorted(order(facet))
                .toList();
        List<FacetCounts.Value> shown = new ArrayList<>(ordered.subList(0, Math.min(LONGEST, ordered.size())));
        ordered.stream().skip(LONGEST).filter(FacetCounts.Value::selected).forEach(shown::add);
        return shown;
    }

    private static Comparator<FacetCounts.Value> order(Facet facet) {
        Comparator<FacetCounts.Value> byValue = Comparator.comparing(FacetCounts.Value::value);
        return switch (facet) {
            case LEVEL -> byValue;
            case YEAR -> byValue.reversed();
            default ->
                Comparator.comparingLong(FacetCounts.Value::count)
                        .reversed()
                        .thenComparing(FacetCounts.Value::label)
                        .thenComparing(byValue);
        };
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case LEVEL, YEAR -> value;
            case TIMING -> sentence(value);
            case MECHANISM, CANCER, THERAPY, BIOMARKER ->
                tree.term(TermKind.valueOf(facet.name()), value)
                        .map(TermView::name)
                        .orElse(value);
        };
    }

    /** {@code NOT_STATED} is read as "Not stated". */
    private static String sentence(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
