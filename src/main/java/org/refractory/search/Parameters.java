package org.refractory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of an address: {@code q, kind, sort, page, after, synonyms=off, explain=on}, one for each facet, and for
 * facets of numbers {@code year-from} and {@code year-to}, as a form sends them. Nothing makes them fail: what is not
 * understood is left out and told.
 */
public record Parameters(Map<String, List<String>> all) {
    private static final String NUMBER = "[0-9]{1,6}";
    private static final String OFF = "off";
    private static final String ON = "on";

    /** Those of which the value is one of a few, with these. */
    static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();

    /** Those between which a number is to lie. */
    static final List<String> BOUNDS = Arrays.stream(Facet.values())
            .filter(Facet::isNumber)
            .flatMap(facet -> Stream.of(from(facet), to(facet)))
            .toList();

    static {
        CHOICES.put("kind", names(Kind.values()));
        CHOICES.put("sort", names(Sort.values()));
        CHOICES.put("synonyms", List.of(ON, OFF));
        CHOICES.put("explain", List.of(ON, OFF));
    }

    /** All that are read. */
    public static final List<String> NAMES = Stream.of(
                    Stream.of("q"),
                    CHOICES.keySet().stream(),
                    Stream.of("page", "after"),
                    Arrays.stream(Facet.values()).map(Facet::parameter),
                    BOUNDS.stream())
            .flatMap(each -> each)
            .toList();

    public SearchRequest request() {
        String text = first("q");
        Kind kind = "articles".equals(first("kind")) ? Kind.ARTICLES : Kind.EVIDENCE;
        Sort sort = Stream.of(Sort.values())
                .filter(each -> name(each).equals(first("sort")))
                .findFirst()
                .orElse(text.isBlank() ? Sort.NEWEST : Sort.RELEVANCE);
        String page = first("page");
        Place place = new Place(isNumber(page) ? Integer.parseInt(page) : 1, SearchRequest.PAGE_SIZE, first("after"));
        Manner manner =
                new Manner(!first("synonyms").equals(OFF), first("explain").equals(ON));
        return new SearchRequest(text, kind, filters(), sort, place, manner);
    }

    /** In plain sentences: what was not understood, and what to write instead. */
    public List<String> notices() {
        return Misread.in(this);
    }

    Map<Facet, List<String>> filters() {
        EnumMap<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = given(facet.parameter()).collect(Collectors.toCollection(ArrayList::new));
            if (facet.isNumber()) {
                values.add(between(first(from(facet)), first(to(facet))));
            }
            filters.put(facet, values);
        }
        return filters;
    }

    private static String between(String from, String to) {
        String low = isNumber(from.strip()) ? from.strip() : "";
        String high = isNumber(to.strip()) ? to.strip() : "";
        return low.isEmpty() && high.isEmpty() ? "" : low + ".." + high;
    }

    static boolean isNumber(String text) {
        return text.matches(NUMBER);
    }

    Stream<String> given(String name) {
        return all.getOrDefault(name, List.of()).stream();
    }

    String first(String name) {
        return given(name).findFirst().orElse("");
    }

    private static String from(Facet facet) {
        return facet.parameter() + "-from";
    }

    private static String to(Facet facet) {
        return facet.parameter() + "-to";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Parameters::name).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
