package org.refractory.search;

import java.util.List;
import java.util.Map;
import org.refractory.search.snippet.Highlighted;

/**
 * What plain Lucene answers.
 *
 * @param facets for each dimension how many results have each of its values, counted sideways
 */
public record PlainAnswer(long total, List<PlainHit> hits, Map<String, Map<String, Long>> facets) {
    /** One result, with what matched in it. */
    public record PlainHit(long number, Highlighted title, Highlighted text) {}

    long count(Facet facet, String value) {
        return facets.getOrDefault(facet.parameter(), Map.of()).getOrDefault(value, 0L);
    }
}
