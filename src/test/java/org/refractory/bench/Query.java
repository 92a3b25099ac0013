package org.refractory.bench;

import org.refractory.search.SearchRequest;

/** One question of the log. */
public record Query(QueryType type, SearchRequest request) {
    /** Of the page that answers it. */
    String path() {
        return "/search?" + request.query();
    }
}
