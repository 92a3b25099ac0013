package org.refractory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the three writers write is read back by somebody else's reader. */
class FeedWritersTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-01T10:15:30Z");
    private static final Instant UPDATED = Instant.parse("2026-03-02T08:00:00Z");
    private static final String HOSTILE = "<script>alert(1)</script> ]]> & \"JAK1\" 😀";

    private static FeedEntry entry(String title) {
        return new FeedEntry(
                "tag:refractory,2026:E42",
                title,
                "https://example.org/evidence/E42",
                "In short: " + title,
                Html.paragraph(title),
                PUBLISHED,
                UPDATED,
                "Ada <Curator>",
                List.of("Loss of JAK & STAT"));
    }

    private static FeedView feed(FeedEntry... entries) {
        return new FeedView(
                "tag:refractory,2026:feed?q=jak1",
                "Refractory: jak1",
                "Evidence on jak1",
                "https://example.org/search?q=jak1&level=A",
                "https://example.org/search.atom?q=jak1&level=A",
                List.of(entries));
    }

    private static SyndFeed read(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    @Test
    void atomIsReadBackWhole() throws Exception {
        Feed feed = (Feed) new WireFeedInput().build(new StringReader(AtomWriter.write(feed(entry(HOSTILE)))));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).isEqualTo("tag:refractory,2026:feed?q=jak1");
        assertThat(feed.getUpdated()).isEqualTo(Date.from(UPDATED));
        assertThat(feed.getOtherLinks()).singleElement().satisfies(self -> {
            assertThat(self.getRel()).isEqualTo("self");
            assertThat(self.getHref()).isEqualTo("https://example.org/search.atom?q=jak1&level=A");
        });
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getId()).isEqualTo("tag:refractory,2026:E42");
            assertThat(entry.getTitle()).isEqualTo(HOSTILE);
            assertThat(entry.getPublished()).isEqualTo(Date.from(PUBLISHED));
            assertThat(entry.getUpdated()).isEqualTo(Date.from(UPDATED));
            assertThat(entry.getAuthors().getFirst().getName()).isEqualTo("Ada <Curator>");
            assertThat(entry.getCategories().getFirst().getTerm()).isEqualTo("Loss of JAK & STAT");
            assertThat(entry.getSummary().getValue()).isEqualTo("In short: " + HOSTILE);
            assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
            assertThat(entry.getContents().getFirst().getValue())
                    .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &quot;JAK1&quot; 😀</p>");
        });
    }

    @Test
    void rssIsReadBackWhole() throws Exception {
        Channel channel = (Channel) new WireFeedInput().build(new StringReader(RssWriter.write(feed(entry(HOSTILE)))));

        assertThat(channel.getFeedType()).isEqualTo("rss_2.0");
        assertThat(channel.getLink()).isEqualTo("https://example.org/search?q=jak1&level=A");
        assertThat(channel.getLastBuildDate()).isEqualTo(Date.from(UPDATED));
        Item item = channel.getItems().getFirst();
        assertThat(item.getGuid().getValue()).isEqualTo("tag:refractory,2026:E42");
        assertThat(item.getGuid().isPermaLink()).isFalse();
        assertThat(item.getTitle()).isEqualTo(HOSTILE);
        assertThat(item.getPubDate()).isEqualTo(Date.from(PUBLISHED));
        assertThat(item.getDescription().getValue())
                .startsWith("<p>&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(((DCModule) item.getModule(DCModule.URI)).getCreator()).isEqualTo("Ada <Curator>");
        assertThat(item.getCategories().getFirst().getValue()).isEqualTo("Loss of JAK & STAT");
    }

    @Test
    void jsonFeedHasTheFieldsOfItsVersion() throws Exception {
        JsonNode feed = new ObjectMapper().readTree(JsonFeedWriter.write(feed(entry(HOSTILE))));

        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("home_page_url").asText()).isEqualTo("https://example.org/search?q=jak1&level=A");
        assertThat(feed.get("feed_url").asText()).isEqualTo("https://example.org/search.atom?q=jak1&level=A");
        JsonNode item = feed.get("items").get(0);
        assertThat(item.get("id").asText()).isEqualTo("tag:refractory,2026:E42");
        assertThat(item.get("title").asText()).isEqualTo(HOSTILE);
        assertThat(item.get("content_html").asText()).doesNotContain("<script>");
        assertThat(item.get("date_published").asText()).isEqualTo("2026-03-01T10:15:30Z");
        assertThat(item.get("date_modified").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(item.get("authors").get(0).get("name").asText()).isEqualTo("Ada <Curator>");
        assertThat(item.get("tags").get(0).asText()).isEqualTo("Loss of JAK & STAT");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"RSS", "ATOM"})
    void charactersThatXmlCannotCarryAreLeftOut(FeedFormat format) throws Exception {
        String broken = "be\u0000\u0001\u000Bfore\uFFFE\uD800 after\t😀";

        SyndEntry entry = read(format.write(feed(entry(broken)))).getEntries().getFirst();

        assertThat(entry.getTitle()).isEqualTo("before after 😀");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aFeedWithoutEntriesIsAFeed(FeedFormat format) throws Exception {
        String written = format.write(feed());

        if (format == FeedFormat.JSON) {
            assertThat(new ObjectMapper().readTree(written).get("items")).isEmpty();
        } else {
            assertThat(read(written).getEntries()).isEmpty();
            assertThat(written).doesNotContain("<author");
        }
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void equalRecordsGiveEqualBytes(FeedFormat format) {
        assertThat(format.write(feed(entry(HOSTILE), entry("Second"))))
                .isEqualTo(format.write(feed(entry(HOSTILE), entry("Second"))));
    }

    @Test
    void anEntryIsNeverUpdatedBeforeItIsPublished() {
        Instant published = UPDATED;
        Instant updatedEarlier = PUBLISHED;
        FeedEntry entry = new FeedEntry("id", "t", "l", "s", "h", published, updatedEarlier, "a", List.of());

        assertThat(entry.updated()).isEqualTo(published);
    }

    @Test
    void longTitlesAreCutBetweenWords() {
        assertThat(Html.shorten("one two  three\nfour", 14)).isEqualTo("one two three…");
        assertThat(Html.shorten("short", 14)).isEqualTo("short");
        assertThat(Html.shorten("x".repeat(8) + "😀".repeat(10), 10)).isEqualTo("x".repeat(8) + "…");
    }
}
