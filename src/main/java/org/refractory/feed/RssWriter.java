package org.refractory.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as RSS 2.0, with the author in Dublin Core and the self link and the change dates in Atom's elements. */
final class RssWriter {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssWriter() {}

    static String write(FeedView feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(feed.title());
        channel.setLink(feed.page());
        channel.setDescription(feed.description());
        channel.setLanguage("en");
        channel.setLastBuildDate(Date.from(feed.updated()));
        channel.setForeignMarkup(new ArrayList<>(List.of(self(feed))));
        channel.setItems(feed.entries().stream().map(RssWriter::item).toList());
        try {
            return new WireFeedOutput().outputString(channel, false);
        } catch (FeedException e) {
            throw new IllegalStateException("Every feed can be written as RSS 2.0", e);
        }
    }

    private static Element self(FeedView feed) {
        return new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")
                .setAttribute("href", feed.self());
    }

    private static Item item(FeedEntry entry) {
        Item item = new Item();
        item.setTitle(entry.title());
        item.setLink(entry.link());
        item.setGuid(guid(entry));
        item.setPubDate(Date.from(entry.published()));
        item.setDescription(html(entry));
        item.setCategories(entry.categories().stream().map(RssWriter::category).toList());
        DCModule author = new DCModuleImpl();
        author.setCreator(entry.author());
        item.setModules(new ArrayList<>(List.of(author)));
        Element updated = new Element("updated", ATOM).setText(entry.updated().toString());
        item.setForeignMarkup(new ArrayList<>(List.of(updated)));
        return item;
    }

    private static Guid guid(FeedEntry entry) {
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(entry.id());
        return guid;
    }

    private static Description html(FeedEntry entry) {
        Description description = new Description();
        description.setType("text/html");
        description.setValue(entry.html());
        return description;
    }

    private static Category category(String name) {
        Category category = new Category();
        category.setValue(name);
        return category;
    }
}
