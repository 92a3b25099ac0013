package org.refractory.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refractory.account.Me;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.Article;
import org.refractory.article.ArticleId;
import org.refractory.article.Articles;
import org.refractory.article.Triage;
import org.refractory.evidence.Draft;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceRules;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceStore;
import org.refractory.evidence.EvidenceViews;
import org.refractory.evidence.Stage;
import org.refractory.web.Problem.FieldProblem;

/** Another person judges what an author handed in. The row is held meanwhile, so of two verdicts at once one stands. */
@ApplicationScoped
public class Reviewing {
    private final EvidenceStore store;
    private final EvidenceViews views;
    private final Articles articles;
    private final Reviews reviews;
    private final ActivityLog log;
    private final Clock clock;

    Reviewing(
            EvidenceStore store,
            EvidenceViews views,
            Articles articles,
            Reviews reviews,
            ActivityLog log,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.articles = articles;
        this.reviews = reviews;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A verdict before it counts.
     *
     * @param base the version the reviewer read
     * @param comment for the author; may be empty only where the evidence is accepted
     */
    public record Judgement(Review.Verdict verdict, EvidenceId evidence, int base, String comment) {}

    /** Lets the verdict count, or says why it does not. Acceptance makes the article CURATED in the same transaction. */
    @Transactional(rollbackOn = SQLException.class)
    public ReviewOutcome judge(Me me, Judgement judgement) throws SQLException {
        Evidence evidence = store.held(me, judgement.evidence());
        Optional<ReviewOutcome> refusal = refusal(me, evidence, judgement);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (judgement.verdict()) {
            case ACCEPTED -> accept(me, evidence, judgement);
            case RETURNED -> close(me, evidence, judgement, EvidenceStatus.RETURNED);
            case REJECTED -> close(me, evidence, judgement, EvidenceStatus.REJECTED);
        };
    }

    private static Optional<ReviewOutcome> refusal(Me me, Evidence evidence, Judgement judgement) {
        if (evidence.isBy(me)) {
            return Optional.of(new ReviewOutcome.OwnWork());
        }
        if (evidence.status != EvidenceStatus.SUBMITTED) {
            return Optional.of(new ReviewOutcome.NotSubmitted(evidence.status));
        }
        if (evidence.version != judgement.base()) {
            return Optional.of(new ReviewOutcome.Stale(judgement.base(), evidence.version));
        }
        boolean isSilent = judgement.verdict() != Review.Verdict.ACCEPTED
                && judgement.comment().isEmpty();
        return isSilent ? Optional.of(new ReviewOutcome.CommentMissing(judgement.verdict())) : Optional.empty();
    }

    private ReviewOutcome accept(Me me, Evidence evidence, Judgement judgement) throws SQLException {
        Article article = articles.held(new ArticleId(evidence.articleId));
        List<FieldProblem> broken = EvidenceRules.broken(
                Draft.of(views.of(List.of(evidence.number())).getFirst()),
                new Stage.Curation(article.state, article.sections));
        if (!broken.isEmpty()) {
            return new ReviewOutcome.RulesBroken(broken);
        }
        Instant now = clock.instant();
        curate(me, article, now);
        evidence.reviewerId = me.id();
        evidence.acceptedAt = now;
        return close(me, evidence, judgement, EvidenceStatus.ACCEPTED);
    }

    /** The article changes in any case: one more piece of evidence is shown with it. */
    private void curate(Me me, Article article, Instant now) {
        article.changedAt = now;
        if (article.state != Triage.CURATED) {
            log.record(Change.of(me.actor(), Verb.TRIAGED, Subject.article(article.number()), true)
                    .from(Map.of("state", article.state))
                    .to(Map.of("state", Triage.CURATED)));
            article.state = Triage.CURATED;
        }
    }

    private ReviewOutcome close(Me me, Evidence evidence, Judgement judgement, EvidenceStatus status) {
        Instant now = clock.instant();
        evidence.statusReason = status == EvidenceStatus.ACCEPTED ? "" : judgement.comment();
        evidence.status = status;
        evidence.changedAt = now;
        reviews.persist(review(me, judgement, now));
        log.record(Change.of(me.actor(), verb(status), Subject.evidence(evidence.number()), status.isPublic())
                .from(Map.of("status", EvidenceStatus.SUBMITTED))
                .to(said(status, judgement.comment())));
        return new ReviewOutcome.Judged(judgement.verdict(), now);
    }

    private static Map<String, ?> said(EvidenceStatus status, String comment) {
        boolean isForOthers = status.isPublic() || comment.isEmpty();
        return isForOthers ? Map.of("status", status) : Map.of("status", status, "comment", comment);
    }

    private static Verb verb(EvidenceStatus status) {
        return switch (status) {
            case ACCEPTED -> Verb.ACCEPTED;
            case RETURNED -> Verb.RETURNED;
            default -> Verb.REJECTED;
        };
    }

    private static Review review(Me me, Judgement judgement, Instant now) {
        Review review = new Review();
        review.evidenceId = judgement.evidence().number();
        review.reviewerId = me.id();
        review.verdict = judgement.verdict();
        review.comment = judgement.comment();
        review.at = now;
        return review;
    }
}
