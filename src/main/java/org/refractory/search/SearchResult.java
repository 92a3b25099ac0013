package org.refractory.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a search found.
 *
 * @param total the exact number of results
 * @param notices plain sentences about how the question was read, for example that not all words matched together
 * @param loose whether records are among them that do not hold all that was asked for
 * @param next a bookmark for the next page, empty on the last
 * @param generation the log position of the newest public change that the answer reflects
 * @param at when that change was made
 */
public record SearchResult(
        SearchRequest request,
        long total,
        List<Hit> hits,
        List<FacetCounts> facets,
        List<String> notices,
        boolean loose,
        String next,
        long generation,
        Instant at) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notices = List.copyOf(notices);
    }

    /** The same with more to tell, which comes first. */
    public SearchResult telling(List<String> more) {
        List<String> all = Stream.concat(more.stream(), notices.stream()).toList();
        return new SearchResult(request, total, hits, facets, all, loose, next, generation, at);
    }

    /** The next page, at the same cost as this one. */
    public Optional<SearchRequest> nextPage() {
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(request.at(request.place().next(next)));
    }

    public int pages() {
        return (int) ((total + request.size() - 1) / request.size());
    }
}
