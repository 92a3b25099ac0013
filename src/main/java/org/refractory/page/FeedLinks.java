package org.refractory.page;

import org.refractory.search.Addresses;

/**
 * The addresses of a view's feeds.
 *
 * @param title what the view is
 * @param path of the view without an ending
 */
public record FeedLinks(String title, String path, String query) {
    public String rss() {
        return Addresses.with(path + ".rss", query);
    }

    public String atom() {
        return Addresses.with(path + ".atom", query);
    }

    public String json() {
        return Addresses.with(path + ".json", query);
    }
}
