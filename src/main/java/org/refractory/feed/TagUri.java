package org.refractory.feed;

import org.refractory.search.SearchRequest;

/**
 * Names for feeds and entries that never change (RFC 4151): {@code tag:refractory,2026:E42}. They do not hold the portal's
 * address, so a reader keeps its place when the portal moves.
 */
final class TagUri {
    private static final String PREFIX = "tag:refractory,2026:";

    private TagUri() {}

    /** @param key a public id such as {@code E42} */
    static String of(String key) {
        return PREFIX + key;
    }

    /** One name for each question, whatever the order of its parameters. */
    static String of(SearchRequest request) {
        return PREFIX + "feed?" + request.query();
    }
}
