package org.refractory.article;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** All articles, one at a time, and the queue of those nobody has judged. */
@ApplicationScoped
public class Articles implements PanacheRepository<Article> {
    private static final String WAITING = "deletedAt is null and mergedInto is null"
            + " and (state = 'INBOX' or state = 'DEFERRED' and deferredUntil <= :today)";

    /** @throws Problem if there is none, or it was deleted or joined to another; the sentence says which */
    public Article there(ArticleId id) {
        return there(id, findById(id.number()));
    }

    /**
     * The article as it is now; it stays so until this transaction ends.
     *
     * @throws Problem as {@link #there}
     */
    public Article held(ArticleId id) {
        return there(id, findById(id.number(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Article there(ArticleId id, @Nullable Article found) {
        if (found == null) {
            throw new Problem(ProblemType.NOT_FOUND, "There is no article %s. Check the number.".formatted(id));
        }
        if (found.mergedInto != null) {
            throw new Problem(
                    ProblemType.GONE,
                    "%s was joined to %s. Go on there.".formatted(id, new ArticleId(found.mergedInto)));
        }
        if (found.deletedAt != null) {
            throw new Problem(ProblemType.GONE, "%s was deleted: %s".formatted(id, found.deletedReason));
        }
        return found;
    }

    /** The article that bears a name; of several that share a DOI the one with the lowest number. */
    public Optional<Long> numberOf(Identifier identifier) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select article_id from article_identifier where kind = :kind and value = :value"
                                + " order by article_id limit 1",
                        Long.class)
                .setParameter("kind", identifier.kind().name())
                .setParameter("value", identifier.value())
                .uniqueResultOptional();
    }

    /**
     * Articles that wait for a decision, the newest import first. A deferred article waits again from its day on.
     *
     * @param words all of which stand in the title
     * @param page counted from 0
     */
    public List<Article> waiting(List<String> words, LocalDate today, int page, int size) {
        return query(words, today, " order by createdAt desc, id desc")
                .page(page, size)
                .list();
    }

    public long countWaiting(List<String> words, LocalDate today) {
        return query(words, today, "").count();
    }

    private PanacheQuery<Article> query(List<String> words, LocalDate today, String order) {
        StringBuilder where = new StringBuilder(WAITING);
        Map<String, Object> parameters = new HashMap<>(Map.of("today", today));
        for (int i = 0; i < words.size(); i++) {
            where.append(" and title ilike :word%d escape '!'".formatted(i));
            parameters.put("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        return find(where + order, parameters);
    }
}
