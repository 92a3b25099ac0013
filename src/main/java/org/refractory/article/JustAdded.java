package org.refractory.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Articles that this process added a moment ago, each as {@link ArticleViews} would read it from the database if nothing has
 * changed it since. An import's records are so spared the way back: whoever follows the log takes them from here where the
 * log says nothing of an article but that it was added, and reads all others. Within bounds of memory and time; what is
 * forgotten is read.
 *
 * <p>An article may be remembered before its transaction is committed: the number of one that is not is never given again,
 * and no row of the log speaks of it.
 */
@ApplicationScoped
public class JustAdded {
    /** More than an import has waiting for the index; an eighth of them stand in the heap of a small portal. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What an article takes beside its text, as if it were text. */
    private static final int CHARACTERS_OF_AN_ARTICLE = 1_000;

    private final Cache<Long, ArticleStanding> known;

    JustAdded() {
        this(MOST_CHARACTERS);
    }

    /** @param mostCharacters so much text is remembered, about */
    JustAdded(long mostCharacters) {
        known = Caffeine.newBuilder()
                .maximumWeight(mostCharacters)
                .<Long, ArticleStanding>weigher(
                        (_, article) -> characters(article.view().description()))
                .expireAfterWrite(LONGEST)
                .executor(Runnable::run)
                .build();
    }

    private static int characters(ArticleRecord record) {
        long characters = CHARACTERS_OF_AN_ARTICLE + (long) record.title().length();
        for (AbstractSection section : record.sections()) {
            characters += section.text().length();
        }
        for (Author author : record.authors()) {
            characters += 100;
            for (String affiliation : author.affiliations()) {
                characters += affiliation.length();
            }
        }
        return (int) Math.min(characters, Integer.MAX_VALUE);
    }

    /** Remembers articles as they stand in the database once the running transaction is committed. */
    public void remember(Collection<ArticleStanding> articles) {
        articles.forEach(article -> known.put(article.view().id().number(), article));
    }

    /** Those of the articles that are still known, in the order of the numbers given; they are known no longer. */
    public List<ArticleStanding> take(Collection<Long> ids) {
        List<ArticleStanding> taken = new ArrayList<>();
        for (Long id : ids) {
            ArticleStanding article = known.asMap().remove(id);
            if (article != null) {
                taken.add(article);
            }
        }
        return taken;
    }

    /** Forgets all, because the database may have become another. */
    public void forget() {
        known.invalidateAll();
    }
}
