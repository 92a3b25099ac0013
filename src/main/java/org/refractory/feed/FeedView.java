package org.refractory.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A public view as a feed: what all three formats are written from. Equal records give equal feeds.
 *
 * @param id a tag URI that depends on the question alone
 * @param title what the view is, in plain text
 * @param page the absolute address of the same view as a page
 * @param self the absolute address of this feed
 */
record FeedView(String id, String title, String description, String page, String self, List<FeedEntry> entries) {
    /** When a feed without entries was last changed: before there was anything. */
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    FeedView {
        title = XmlText.legal(title);
        description = XmlText.legal(description);
        entries = List.copyOf(entries);
    }

    /** The newest change of an entry. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(BEGINNING);
    }
}
