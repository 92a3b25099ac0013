package org.refractory.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parameters of an address: {@code q, kind, sort, page, after, synonyms=off, explain=on}, one for each facet, and for
 * facets of numbers {@code year-from} and {@code year-to}, as a form sends them.
 */
record Parameters(Map<String, List<String>> all) {
    private static final String NUMBER = "[0-9]{1,6}";

    SearchRequest request() {
        String text = first("q");
        Kind kind = "articles".equals(first("kind")) ? Kind.ARTICLES : Kind.EVIDENCE;
        Sort sort = Stream.of(Sort.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(first("sort")))
                .findFirst()
                .orElse(text.isBlank() ? Sort.NEWEST : Sort.RELEVANCE);
        String page = first("page");
        Place place =
                new Place(page.matches(NUMBER) ? Integer.parseInt(page) : 1, SearchRequest.PAGE_SIZE, first("after"));
        Manner manner =
                new Manner(!first("synonyms").equals("off"), first("explain").equals("on"));
        return new SearchRequest(text, kind, filters(), sort, place, manner);
    }

    private Map<Facet, List<String>> filters() {
        EnumMap<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = new ArrayList<>(all.getOrDefault(facet.parameter(), List.of()));
            if (facet.isNumber()) {
                values.add(between(first(facet.parameter() + "-from"), first(facet.parameter() + "-to")));
            }
            filters.put(facet, values);
        }
        return filters;
    }

    private static String between(String from, String to) {
        String low = from.strip().matches(NUMBER) ? from.strip() : "";
        String high = to.strip().matches(NUMBER) ? to.strip() : "";
        return low.isEmpty() && high.isEmpty() ? "" : low + ".." + high;
    }

    private String first(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
