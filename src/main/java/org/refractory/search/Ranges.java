package org.refractory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.refractory.index.projection.SizeBand;
import org.refractory.search.question.Span;

/** Facets of numbers: years one by one and in fives, numbers of patients in bands. */
final class Ranges {
    private static final int WIDTH = 5;

    /** Older years are one range. */
    private static final int OLD = 2010;

    private Ranges() {}

    /** Every record has one year at most, so ranges are sums. */
    static FacetCounts years(Map<String, Long> counts, List<String> selected) {
        TreeMap<Integer, Long> years = new TreeMap<>();
        counts.forEach((year, count) -> Span.read(year).ifPresent(span -> years.put(span.low(), count)));
        List<FacetCounts.Value> values = new ArrayList<>();
        List<Span> ranges = new ArrayList<>();
        for (String value : selected) {
            Span span = Span.read(value).orElse(null);
            if (span == null) {
                values.add(new FacetCounts.Value(value, value, 0, true, 0));
            } else if (span.low() == span.high()) {
                years.putIfAbsent(span.low(), 0L);
            } else {
                ranges.add(span);
            }
        }
        years.keySet().stream()
                .map(Ranges::five)
                .filter(span -> !ranges.contains(span))
                .distinct()
                .forEach(ranges::add);
        years.descendingMap().forEach((year, count) -> values.add(value(new Span(year, year), count, selected)));
        return new FacetCounts(
                Facet.YEAR,
                values,
                ranges.stream()
                        .sorted(Comparator.comparingInt(Span::low).reversed().thenComparingInt(Span::high))
                        .map(span -> value(span, sum(years, span), selected))
                        .toList());
    }

    private static Span five(int year) {
        int start = year - Math.floorMod(year, WIDTH);
        return year < OLD ? new Span(Integer.MIN_VALUE, OLD - 1) : new Span(start, start + WIDTH - 1);
    }

    private static long sum(NavigableMap<Integer, Long> years, Span span) {
        return years.subMap(span.low(), true, span.high(), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The bands are counted; of other ranges that are asked for somebody else knows. */
    static FacetCounts sizes(Map<String, Long> counts, List<String> selected, FacetLists.Sizes others) {
        List<FacetCounts.Value> bands = new ArrayList<>();
        for (String band : SizeBand.ALL) {
            if (counts.containsKey(band) || selected.contains(band)) {
                bands.add(new FacetCounts.Value(
                        band, label(band), counts.getOrDefault(band, 0L), selected.contains(band), 0));
            }
        }
        for (String value : selected) {
            if (!SizeBand.ALL.contains(value)) {
                long count = Span.read(value).map(others::in).orElse(0L);
                bands.add(new FacetCounts.Value(value, label(value), count, true, 0));
            }
        }
        return new FacetCounts(Facet.N, List.of(), bands);
    }

    private static FacetCounts.Value value(Span span, long count, List<String> selected) {
        String value = span.toString();
        return new FacetCounts.Value(value, label(span), count, selected.contains(value), 0);
    }

    /** {@code 2015–2019}, {@code up to 2009}, {@code 1000 or more}. */
    static String label(String value) {
        return Span.read(value).map(Ranges::label).orElse(value);
    }

    private static String label(Span span) {
        if (span.low() == span.high()) {
            return Integer.toString(span.low());
        }
        if (span.low() == Integer.MIN_VALUE) {
            return "up to " + span.high();
        }
        return span.high() == Integer.MAX_VALUE ? span.low() + " or more" : span.low() + "\u2013" + span.high();
    }
}
