package org.refractory.page;

import org.refractory.search.Addresses;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;

/**
 * The way to the neighbouring pages of a list.
 *
 * @param previous a path, or empty on the first page
 * @param next a path, or empty on the last page
 */
public record Pager(int page, int pages, String previous, String next) {
    /** Of a search, whose page is a part of its own query. */
    static Pager of(SearchResult result) {
        return of(result, other -> Addresses.path(result.request().page(other)));
    }

    /** Of a list at another address. */
    static Pager of(SearchResult result, String path) {
        return of(result, other -> other == 1 ? path : path + "?page=" + other);
    }

    private static Pager of(SearchResult result, java.util.function.IntFunction<String> address) {
        int page = result.request().page();
        int pages = Math.clamp(result.pages(), 1, SearchRequest.MAX_PAGE);
        return new Pager(
                page,
                pages,
                page > 1 ? address.apply(Math.min(page - 1, pages)) : "",
                page < pages ? address.apply(page + 1) : "");
    }
}
