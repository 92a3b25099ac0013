package org.refractory.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.refractory.search.Addresses;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.SearchResult;
import org.refractory.search.Sort;
import org.refractory.web.Links;

/** Makes the feed of a view: its newest records, whatever page or order was asked for. */
@ApplicationScoped
class Feeds {
    private static final int ENTRIES = 50;

    private final Search search;
    private final Links links;

    Feeds(Search search, Links links) {
        this.search = search;
        this.links = links;
    }

    /**
     * @param path of the view without an ending, such as {@code /search}
     * @param page the path of the same view as a page
     */
    record Place(String path, String page, String query) {}

    SearchResult newest(SearchRequest asked) {
        return search.run(asked.by(Sort.NEWEST).page(1).size(ENTRIES));
    }

    FeedView of(SearchResult newest, String subject, Place place, FeedFormat format) {
        Entries entries = new Entries(links.home());
        String ending = "." + format.name().toLowerCase(java.util.Locale.ROOT);
        return new FeedView(
                TagUri.of(newest.request()),
                "Refractory: " + subject,
                "Why cancer immunotherapies do not work for everyone: " + subject,
                links.absolute(Addresses.with(place.page(), place.query())),
                links.absolute(Addresses.with(place.path() + ending, place.query())),
                newest.hits().stream().map(entries::of).toList());
    }
}
