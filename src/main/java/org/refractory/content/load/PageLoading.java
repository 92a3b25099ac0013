package org.refractory.content.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refractory.activity.Subject;
import org.refractory.content.ContentPage;
import org.refractory.content.SitePage;

/** Loads the standing pages. */
@ApplicationScoped
class PageLoading {
    private final EntityManager entities;

    PageLoading(EntityManager entities) {
        this.entities = entities;
    }

    void load(List<ContentPage> content, Loading loading) {
        Map<String, SitePage> stored = entities.createQuery("from SitePage", SitePage.class).getResultList().stream()
                .collect(Collectors.toMap(page -> page.slug, Function.identity()));
        for (ContentPage page : content) {
            SitePage known = stored.get(page.slug());
            SitePage row = known == null ? new SitePage() : known;
            Merge merge = loading.merge(page.key(), known == null);
            merge.field("title", row.title, page.title(), title -> row.title = title);
            merge.field("summary", row.summary, page.summary(), summary -> row.summary = summary);
            merge.field("body", row.body, page.body(), body -> row.body = body);
            merge.field("place", row.place, page.order(), place -> row.place = place);
            row.slug = page.slug();
            if (known == null) {
                entities.persist(row);
            }
            Long number = row.id;
            if (number != null) {
                loading.done(ContentRecord.Kind.PAGE, page.key(), Subject.page(number), merge);
            }
        }
    }
}
