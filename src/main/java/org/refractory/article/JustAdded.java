package org.refractory.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Articles that this process added a moment ago, each as {@link ArticleViews} would read it from the database if nothing has
 * changed it since. An import's records are so spared the way back: whoever follows the log takes them from here where the
 * log says nothing of an article but that it was added, and reads all others. Within bounds of memory and time; what is
 * forgotten is read.
 *
 * <p>An article may be remembered before its transaction is committed: it is taken only by its number together with the hash of its
 * description, as a row of the log has them.
 */
@ApplicationScoped
public class JustAdded {
    /** Of some two thousand articles of the usual size, which is more than an import has waiting for the index. */
    private static final long MOST_CHARACTERS = 8_000_000;

    /** What is larger is read back: a few giants shall not fill the heap. */
    private static final int LARGEST = 100_000;

    /** What an article takes beside its text, as if it were text. */
    private static final int CHARACTERS_OF_AN_ARTICLE = 1_000;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<Long, Added> known;

    /** Whether anybody takes what is remembered: nobody does in a process without an index. */
    private volatile boolean isTaken;

    /**
     * An article that is being added.
     *
     * @param hash of its description, as the log has it
     * @param characters of all its text, about
     */
    public record Added(ArticleStanding article, String hash, int characters) {}

    JustAdded() {
        known = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .<Long, Added>weigher((_, added) -> CHARACTERS_OF_AN_ARTICLE + added.characters())
                .expireAfterWrite(LONGEST)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .build();
    }

    /** Remembers those that are public, as they stand in the database once the running transaction is committed. */
    public void remember(Collection<Added> articles) {
        if (isTaken) {
            articles.stream()
                    .filter(added -> added.article().isPublic() && added.characters() <= LARGEST)
                    .forEach(added -> known.put(added.article().view().id().number(), added));
        }
    }

    /**
     * Those of the articles that are still known, in the order given; they are known no longer.
     *
     * @param hashes of the descriptions, by the number of the article
     */
    public List<ArticleStanding> take(Map<Long, String> hashes) {
        isTaken = true;
        List<ArticleStanding> taken = new ArrayList<>();
        hashes.forEach((id, hash) -> {
            Added added = known.asMap().remove(id);
            if (added != null && added.hash().equals(hash)) {
                taken.add(added.article());
            }
        });
        return taken;
    }

    /** Forgets all. */
    public void forget() {
        known.invalidateAll();
    }
}
