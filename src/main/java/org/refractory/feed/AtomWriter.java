package org.refractory.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.Date;
import java.util.List;

/** Writes a feed as Atom 1.0 (RFC 4287). */
final class AtomWriter {
    private AtomWriter() {}

    static String write(FeedView view) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(view.id());
        feed.setTitleEx(text(view.title()));
        feed.setSubtitle(text(view.description()));
        feed.setUpdated(Date.from(view.updated()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", view.page())));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", view.self())));
        feed.setEntries(view.entries().stream().map(AtomWriter::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed, false);
        } catch (FeedException e) {
            throw new IllegalStateException("Every feed can be written as Atom 1.0", e);
        }
    }

    private static Entry entry(FeedEntry each) {
        Entry entry = new Entry();
        entry.setId(each.id());
        entry.setTitleEx(text(each.title()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", each.link())));
        entry.setPublished(Date.from(each.published()));
        entry.setUpdated(Date.from(each.updated()));
        entry.setAuthors(List.of(person(each.author())));
        entry.setCategories(each.categories().stream().map(AtomWriter::category).toList());
        entry.setSummary(text(each.summary()));
        entry.setContents(List.of(content("html", each.html())));
        return entry;
    }

    private static Content text(String value) {
        return content("text", value);
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    private static Category category(String name) {
        Category category = new Category();
        category.setTerm(name);
        return category;
    }
}
