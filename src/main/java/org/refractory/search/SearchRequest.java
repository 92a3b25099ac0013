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
import org.refractory.search.question.Span;

/**
 * Every view is one of these. Immutable; equal requests have equal query strings.
 *
 * @param text what was typed, stripped; may be empty; a longer one than {@link #MAX_TEXT} is cut behind a word and one sign longer
 * @param filters for each facet the values of which one must hold; facets without values are absent
 */
public record SearchRequest(
        String text, Kind kind, Map<Facet, List<String>> filters, Sort sort, Place place, Manner manner) {
    public static final int PAGE_SIZE = 20;
    public static final int MAX_TEXT = 1_000;
    public static final int MAX_VALUES = 50;
    private static final int LONGEST_WORD = 200;
    private static final char CUT = '\u2026';

    public SearchRequest {
        text = shortened(text.strip());
        EnumMap<Facet, List<String>> tidy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            List<String> sorted = tidy(facet, values).limit(MAX_VALUES).toList();
            if (!sorted.isEmpty()) {
                tidy.put(facet, sorted);
            }
        });
        filters = Collections.unmodifiableMap(tidy);
    }

    private static Sort usual(String text) {
        return text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
    }

    /** In one order and spelling, each once. */
    static Stream<String> tidy(Facet facet, List<String> values) {
        return values.stream()
                .filter(v -> !v.isBlank())
                .map(v -> facet.isNumber() ? Span.read(v).map(Span::toString).orElse(v) : v)
                .sorted()
                .distinct();
    }

    /** In the usual manner. */
    public SearchRequest(String text, Kind kind, Map<Facet, List<String>> filters, Sort sort, int page, int size) {
        this(text, kind, filters, sort, new Place(page, size, ""), Manner.USUAL);
    }

    /** What is longer ends with a sign that tells so. */
    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        String beginning = beginning(text);
        return beginning + " ".repeat(MAX_TEXT - beginning.length()) + CUT;
    }

    /**
     * So much of a text as is read: whole words, because half of one is another. One that goes on and on is cut, though never
     * through a character, which no address could carry.
     */
    static String beginning(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        for (int end = MAX_TEXT; end > MAX_TEXT - LONGEST_WORD; end--) {
            char c = text.charAt(end);
            if (c == CUT || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return text.substring(0, end);
            }
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT);
    }

    /** All public evidence, newest first. */
    public static SearchRequest latest() {
        return new SearchRequest("", Kind.EVIDENCE, Map.of(), Sort.NEWEST, Place.FIRST, Manner.USUAL);
    }

    /** Everything with one value of a facet, newest first. */
    public static SearchRequest with(Facet facet, String value) {
        return latest().toggle(facet, value);
    }

    /** A question about a kind of record, best first. */
    public static SearchRequest asking(String text, Kind kind) {
        return new SearchRequest(text, kind, Map.of(), Sort.RELEVANCE, Place.FIRST, Manner.USUAL);
    }

    /** See {@link Parameters}, which tell as well what of them was not understood. */
    public static SearchRequest parse(Map<String, List<String>> parameters) {
        return new Parameters(parameters).request();
    }

    public int page() {
        return place.page();
    }

    public int size() {
        return place.size();
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
        if (!manner.synonyms()) {
            parts.add("synonyms=off");
        }
        if (sort != usual(text)) {
            parts.add("sort=" + sort.name().toLowerCase(Locale.ROOT));
        }
        if (manner.explained()) {
            parts.add("explain=on");
        }
        if (page() > 1) {
            parts.add("page=" + page());
        }
        if (!place.after().isEmpty()) {
            parts.add("after=" + place.after());
        }
        return String.join("&", parts);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Adds a value of a facet, or takes it away; back to page 1. */
    public SearchRequest toggle(Facet facet, String value) {
        TreeSet<String> values = new TreeSet<>(filters.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return only(facet, List.copyOf(values));
    }

    /** With these values of a facet and no others; back to page 1. */
    public SearchRequest only(Facet facet, List<String> values) {
        EnumMap<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new SearchRequest(text, kind, changed, sort, first(), manner);
    }

    private Place first() {
        return new Place(1, size(), "");
    }

    public SearchRequest of(Kind other) {
        return new SearchRequest(text, other, filters, sort, first(), manner);
    }

    public SearchRequest by(Sort other) {
        return new SearchRequest(text, kind, filters, other, first(), manner);
    }

    /** The same filters with another question. */
    public SearchRequest about(String other) {
        return new SearchRequest(other, kind, filters, sort, first(), manner);
    }

    public SearchRequest in(Manner other) {
        return new SearchRequest(text, kind, filters, sort, first(), other);
    }

    /** As it is followed and cited: whatever page and manner of showing. */
    public SearchRequest plain() {
        return in(new Manner(manner.synonyms(), false));
    }

    public SearchRequest page(int other) {
        return at(new Place(other, size(), ""));
    }

    public SearchRequest size(int other) {
        return at(new Place(page(), other, place.after()));
    }

    public SearchRequest at(Place other) {
        return new SearchRequest(text, kind, filters, sort, other, manner);
    }
}
