package org.refractory.evidence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.article.ArticleId;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** All evidence. To whom it is not visible it does not exist. */
@ApplicationScoped
public class EvidenceStore implements PanacheRepository<Evidence> {
    /** @throws Problem if there is none that this person may see */
    public Evidence visible(Me me, EvidenceId id) {
        return visible(me, id, findById(id.number()));
    }

    /**
     * The evidence as it is now; it stays so until this transaction ends.
     *
     * @throws Problem if there is none that this person may see
     */
    public Evidence held(Me me, EvidenceId id) {
        return visible(me, id, findById(id.number(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Evidence visible(Me me, EvidenceId id, @Nullable Evidence found) {
        if (found == null || !found.isVisibleTo(me)) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    "There is no evidence %s that you may see. Check the number; drafts are seen by their authors alone."
                            .formatted(id));
        }
        return found;
    }

    /** Numbers of this person's evidence in a status, the most recently changed first. */
    public List<Long> by(Me me, EvidenceStatus status, int limit) {
        return numbers(list(
                find("authorId = ?1 and status = ?2", Sort.descending("changedAt", "id"), me.id(), status), limit));
    }

    /** Numbers of the evidence on an article that this person may see, the oldest first. */
    public List<Long> on(ArticleId article, Me me, int limit) {
        return numbers(list(find("articleId", Sort.by("id"), article.number()), limit).stream()
                .filter(evidence -> evidence.isVisibleTo(me))
                .toList());
    }

    /** Numbers of what others have submitted, the longest waiting first. */
    public List<Long> submittedByOthers(Me me, int page, int size) {
        return numbers(
                find("status = ?1 and authorId <> ?2", Sort.by("submittedAt", "id"), EvidenceStatus.SUBMITTED, me.id())
                        .page(Page.of(page, size))
                        .list());
    }

    public long countSubmittedByOthers(Me me) {
        return count("status = ?1 and authorId <> ?2", EvidenceStatus.SUBMITTED, me.id());
    }

    private static List<Evidence> list(PanacheQuery<Evidence> query, int limit) {
        return query.page(Page.ofSize(limit)).list();
    }

    private static List<Long> numbers(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::number).toList();
    }
}
