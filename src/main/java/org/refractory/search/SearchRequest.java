package org.refractory.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every view is one of these. Immutable; equal requests have equal query strings.
 *
 * @param text what was typed, stripped; may be empty
 * @param filters for each facet the values of which one must hold; facets without values are absent
 * @param page from 1
 * @param size results on a page
 */
public record SearchRequest(String text, Kind kind, Map<Facet, List<String>> filters, Sort sort, int page, int size) {
    public static final int PAGE_SIZE = 20;
    public static final int MAX_TEXT = 1_000;
    public static final int MAX_PAGE = 500;
    public static final int MAX_VALUES = 50;

    public SearchRequest {
        text = shortened(text.strip());
        EnumMap<Facet, List<String>> tidy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            List<String> sorted = values.stream()
                    .filter(v -> !v.isBlank())
                    .sorted()
                    .distinct()
                    .limit(MAX_VALUES)
                    .toList();
            if (!sorted.isEmpty()) {
                tidy.put(facet, sorted);
            }
        });
        filters = Collections.unmodifiableMap(tidy);
        page = Math.clamp(page, 1, MAX_PAGE);
    }

    /** Never half a character, which no address could carry. */
    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return text.substring(0, end).strip();
    }

    /** All public evidence, newest first. */
    public static SearchRequest latest() {
        return new SearchRequest("", Kind.EVIDENCE, Map.of(), Sort.NEWEST, 1, PAGE_SIZE);
    }

    /** Everything with one value of a facet, newest first. */
    public static SearchRequest with(Facet facet, String value) {
        return latest().toggle(facet, value);
    }

    /**
     * Reads the parameters {@code q, kind, sort, page} and one for each facet. Nothing makes it fail: what is not
     * understood is left out.
     */
    public static SearchRequest parse(Map<String, List<String>> parameters) {
        EnumMap<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            filters.put(facet, parameters.getOrDefault(facet.parameter(), List.of()));
        }
        String text = first(parameters, "q");
        Kind kind = "articles".equals(first(parameters, "kind")) ? Kind.ARTICLES : Kind.EVIDENCE;
        Sort sort = Stream.of(Sort.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(first(parameters, "sort")))
                .findFirst()
                .orElse(text.isBlank() ? Sort.NEWEST : Sort.RELEVANCE);
        String page = first(parameters, "page");
        return new SearchRequest(
                text, kind, filters, sort, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1, PAGE_SIZE);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The canonical query string without a question mark; empty for a request that asks for nothing in particular. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add("q=" + encode(text));
        }
        if (kind == Kind.ARTICLES) {
            parts.add("kind=articles");
        }
        filters.forEach((facet, values) -> values.forEach(value -> parts.add(facet.parameter() + "=" + encode(value))));
        if (sort != (text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE)) {
            parts.add("sort=" + sort.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return String.join("&", parts);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Adds a value of a facet, or takes it away; back to page 1. */
    public SearchRequest toggle(Facet facet, String value) {
        EnumMap<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        TreeSet<String> values = new TreeSet<>(changed.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(facet, List.copyOf(values));
        return new SearchRequest(text, kind, changed, sort, 1, size);
    }

    public SearchRequest of(Kind other) {
        return new SearchRequest(text, other, filters, sort, 1, size);
    }

    public SearchRequest by(Sort other) {
        return new SearchRequest(text, kind, filters, other, 1, size);
    }

    public SearchRequest page(int other) {
        return new SearchRequest(text, kind, filters, sort, other, size);
    }

    public SearchRequest size(int other) {
        return new SearchRequest(text, kind, filters, sort, page, other);
    }
}
