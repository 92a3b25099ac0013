package org.refractory.page;

import org.refractory.search.Addresses;
import org.refractory.search.Place;
import org.refractory.search.SearchResult;

/**
 * The way to the neighbouring pages of a list.
 *
 * @param previous a path, or empty on the first page and where it cannot be reached by its number
 * @param next a path, or empty on the last page
 * @param first a path where the page before cannot be reached, else empty
 * @param start the path of page 1
 */
public record Pager(int page, int pages, String previous, String next, String first, String start) {
    /** Of a search, whose page is a part of its own query; the next page begins where this one ends. */
    static Pager of(SearchResult result) {
        int page = result.request().page();
        String next = result.nextPage().map(Addresses::path).orElse("");
        boolean far = page - 1 > Place.MAX_PAGE;
        String start = Addresses.path(result.request().page(1));
        int nearest = Math.clamp(page - 1L, 1, Math.max(1, result.pages()));
        return new Pager(
                page,
                Math.max(1, result.pages()),
                page > 1 && !far ? Addresses.path(result.request().page(nearest)) : "",
                next,
                far ? start : "",
                start);
    }

    /** Of a list at another address. */
    static Pager of(SearchResult result, String path) {
        int page = result.request().page();
        int pages = Math.clamp(result.pages(), 1, Place.MAX_PAGE);
        return new Pager(
                page,
                pages,
                page > 1 ? at(path, Math.min(page - 1, pages)) : "",
                page < pages ? at(path, page + 1) : "",
                "",
                path);
    }

    private static String at(String path, int page) {
        return page == 1 ? path : path + "?page=" + page;
    }
}
