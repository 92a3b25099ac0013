package org.refractory.feed;

import java.time.Instant;
import java.util.List;

/**
 * One record as a feed tells it; all text is legal in XML 1.0.
 *
 * @param id a tag URI (RFC 4151) that stays the same wherever the portal lives
 * @param title plain text of one line
 * @param link the absolute address of its page
 * @param summary plain text
 * @param html the content as HTML, escaped where it quotes
 * @param published when it became public
 * @param updated when what is shown last changed; never before {@code published}
 * @param author who wrote it, never empty
 * @param categories names of mechanisms
 */
record FeedEntry(
        String id,
        String title,
        String link,
        String summary,
        String html,
        Instant published,
        Instant updated,
        String author,
        List<String> categories) {
    FeedEntry {
        id = XmlText.legal(id);
        title = XmlText.legal(title);
        summary = XmlText.legal(summary);
        html = XmlText.legal(html);
        author = XmlText.legal(author);
        categories = categories.stream().map(XmlText::legal).toList();
        updated = updated.isBefore(published) ? published : updated;
    }
}
