package org.refractory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.article.Author;
import org.refractory.article.RegistryNumber;
import org.refractory.search.Addresses;
import org.refractory.search.Kind;
import org.refractory.search.Lookup;
import org.refractory.search.Related;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.search.Snapshot;
import org.refractory.web.PublicRead;

/** One article: what its source says of it, what curators say of it, and the evidence that rests on it. */
@Path("/")
@PublicRead
public class ArticlePage {
    private final Search search;

    ArticlePage(Search search) {
        this.search = search;
    }

    @CheckedTemplate(basePath = "page")
    record article(View view) implements TemplateInstance {}

    /**
     * @param source where it stands, such as {@code N Engl J Med. 2016-07-13;375(9):819-829}
     * @param trials searches for what else comes from the trials it is registered with
     */
    public record View(
            ArticleView article,
            String source,
            List<Person> authors,
            List<OutLink> identifiers,
            List<OutLink> registered,
            List<More> trials,
            List<EvidenceCard> evidence,
            List<Related> related,
            List<SeenFact> seen) {}

    /** @param path a search */
    public record More(String label, String path) {
        static More fromTrial(RegistryNumber trial) {
            return new More(trial.number(), articles("trial:" + trial.number()));
        }
    }

    /**
     * @param orcid the address of the author's ORCID record, or empty
     * @param path a search for what else the author has written
     */
    public record Person(String name, String orcid, String path) {
        static Person of(Author author) {
            String full = String.join(" ", author.given(), author.family(), author.suffix())
                    .replaceAll(" +", " ")
                    .strip();
            String name = author.given().isEmpty() ? author.shortName() : full;
            String known = author.collective().isEmpty()
                    ? (author.family() + " " + author.initials()).strip()
                    : author.collective();
            return new Person(
                    author.collective().isEmpty() ? name : author.collective(),
                    OutLinks.orcid(author.orcid()).href(),
                    articles("author:\"" + known.replaceAll("[\"\u201c\u201d\u201e]", " ") + "\""));
        }
    }

    private static String articles(String question) {
        return Addresses.path(SearchRequest.asking(question, Kind.ARTICLES));
    }

    @GET
    @Path("articles/{id: [A-Za-z0-9]+}")
    @PermitAll
    @Produces(Html.TYPE)
    public Response show(@PathParam("id") String text) {
        ArticleId id = Ids.article(text);
        try (Snapshot now = search.at()) {
            return switch (now.find(id)) {
                case Lookup.Found<ArticleView>(ArticleView view) ->
                    id.toString().equals(text)
                            ? Html.of(new article(view(view, now)))
                            : Elsewhere.permanently(Addresses.path(view));
                case Lookup.Moved<ArticleView>(String path) -> Elsewhere.joined(path);
                case Lookup.Gone<ArticleView> gone -> throw Elsewhere.gone(gone.reason());
                case Lookup.Missing<ArticleView> _ -> throw Ids.noArticle();
            };
        }
    }

    private static View view(ArticleView article, Snapshot now) {
        return new View(
                article,
                Sources.of(article.description()),
                article.description().authors().stream().map(Person::of).toList(),
                OutLinks.identifiers(article.description().identifiers()),
                OutLinks.registered(article.description().registryNumbers()),
                article.description().registryNumbers().stream()
                        .map(More::fromTrial)
                        .toList(),
                Cards.plain(now, now.evidenceOf(article.id())),
                now.related(article),
                SeenFact.of(article.seen()));
    }
}
