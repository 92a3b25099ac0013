package org.refractory.search;

import java.time.Instant;
import java.util.List;

/**
 * What a search found.
 *
 * @param total the exact number of results
 * @param otherTotal the exact number under the other tab
 * @param nearby where few were found: others that do not hold the words but are close to the best that do, not in the total
 * @param notices plain sentences about how the question was read, for example that not all words matched together
 * @param generation the log position of the newest public change that the answer reflects
 * @param at when that change was made
 */
public record SearchResult(
        SearchRequest request,
        long total,
        long otherTotal,
        List<Hit> hits,
        List<Hit> nearby,
        List<FacetCounts> facets,
        List<String> notices,
        long generation,
        Instant at) {
    public SearchResult {
        hits = List.copyOf(hits);
        nearby = List.copyOf(nearby);
        facets = List.copyOf(facets);
        notices = List.copyOf(notices);
    }

    public int pages() {
        return (int) ((total + request.size() - 1) / request.size());
    }
}
