package org.refractory.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedWriter {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonFeedWriter() {}

    record Document(
            String version,
            String title,
            @JsonProperty("home_page_url") String page,
            @JsonProperty("feed_url") String self,
            String description,
            String language,
            List<Item> items) {}

    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            String summary,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String updated,
            List<Author> authors,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags) {}

    record Author(String name) {}

    static String write(FeedView feed) {
        List<Item> items = feed.entries().stream().map(JsonFeedWriter::item).toList();
        Document document = new Document(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.page(),
                feed.self(),
                feed.description(),
                "en",
                items);
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every feed can be written as JSON", e);
        }
    }

    private static Item item(FeedEntry entry) {
        return new Item(
                entry.id(),
                entry.link(),
                entry.title(),
                entry.html(),
                entry.summary(),
                entry.published().toString(),
                entry.updated().toString(),
                List.of(new Author(entry.author())),
                entry.categories());
    }
}
