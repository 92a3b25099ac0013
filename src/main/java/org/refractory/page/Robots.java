package org.refractory.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.refractory.search.Addresses;
import org.refractory.search.Hit;
import org.refractory.search.Kind;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.Snapshot;
import org.refractory.vocabulary.TermKind;
import org.refractory.web.Links;
import org.refractory.web.PublicRead;

/** What search engines ask first: where they may go and what there is. */
@Path("/")
@PublicRead
public class Robots {
    /** Of each kind; the newest. A map of a site holds 50,000 addresses at most (sitemaps.org). */
    private static final int RECORDS = 2_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Search search;
    private final Links links;

    Robots(Search search, Links links) {
        this.search = search;
        this.links = links;
    }

    /** The ways to narrow a search are without end; what they show stands on the pages of terms and records. */
    @GET
    @Path("robots.txt")
    @PermitAll
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /search
                Sitemap: %s
                """.formatted(links.absolute("/sitemap.xml"));
    }

    @GET
    @Path("sitemap.xml")
    @PermitAll
    @Produces("application/xml;charset=UTF-8")
    public String sitemap() {
        List<String> paths = new ArrayList<>(List.of("/", "/mechanisms", "/cancers", "/therapies", "/biomarkers"));
        try (Snapshot now = search.at()) {
            now.pages().forEach(page -> paths.add(Words.path(page)));
            Stream.of(TermKind.values())
                    .flatMap(kind -> now.terms(kind).stream())
                    .map(Addresses::path)
                    .forEach(paths::add);
            paths.addAll(newest(now, Kind.EVIDENCE));
            paths.addAll(newest(now, Kind.ARTICLES));
        }
        return written(paths);
    }

    private static List<String> newest(Snapshot now, Kind kind) {
        return now.run(SearchRequest.latest().of(kind).size(RECORDS)).hits().stream()
                .map(hit -> switch (hit) {
                    case Hit.OfEvidence evidence -> Addresses.path(evidence.evidence());
                    case Hit.OfArticle article -> Addresses.path(article.article());
                })
                .toList();
    }

    private String written(List<String> paths) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String path : paths) {
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(links.absolute(path));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A map of the site is always well-formed", e);
        }
        return text.toString();
    }
}
