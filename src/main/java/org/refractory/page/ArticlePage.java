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
import org.refractory.search.Addresses;
import org.refractory.search.Hit;
import org.refractory.search.Lookup;
import org.refractory.search.Search;
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

    /** @param source where it stands, such as {@code N Engl J Med. 2016-07-13;375(9):819-829} */
    public record View(
            ArticleView article,
            String source,
            List<Person> authors,
            List<OutLink> identifiers,
            List<OutLink> registered,
            List<Hit.OfEvidence> evidence,
            List<SeenFact> seen) {}

    /** @param orcid the address of the author's ORCID record, or empty */
    public record Person(String name, String orcid) {
        static Person of(Author author) {
            String full = String.join(" ", author.given(), author.family(), author.suffix())
                    .replaceAll(" +", " ")
                    .strip();
            String name = author.given().isEmpty() ? author.shortName() : full;
            return new Person(
                    author.collective().isEmpty() ? name : author.collective(),
                    OutLinks.orcid(author.orcid()).href());
        }
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
                Cards.plain(now.evidenceOf(article.id())),
                SeenFact.of(article.seen()));
    }
}
