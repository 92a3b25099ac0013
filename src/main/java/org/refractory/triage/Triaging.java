package org.refractory.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.Article;
import org.refractory.article.ArticleId;
import org.refractory.article.Articles;
import org.refractory.article.Triage;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.Times;

/** Decides what is worked on and by whom. A claim keeps others from deciding; it does not keep them from tagging or writing. */
@ApplicationScoped
public class Triaging {
    private final Articles articles;
    private final ClaimConfig claims;
    private final ActivityLog log;
    private final Clock clock;

    Triaging(Articles articles, ClaimConfig claims, ActivityLog log, Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.log = log;
        this.clock = clock;
    }

    /** Brings the article where the decision says; where it is there already, nothing changes. */
    @Transactional
    public void decide(Me me, ArticleId id, Decision decision) {
        Article article = articles.held(id);
        refuseIfClaimedByAnother(me, article);
        if (article.state == Triage.CURATED) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "%s carries accepted evidence, so it stays in scope. Its evidence can be revised instead."
                            .formatted(id));
        }
        Map<String, Object> before = standing(article);
        boolean wasPublic = article.isPublic();
        article.state = decision.state();
        article.stateReason = decision.reason();
        article.deferredUntil = decision.until();
        Map<String, Object> after = standing(article);
        if (!before.equals(after)) {
            article.changedAt = clock.instant();
            record(me, Verb.TRIAGED, article, wasPublic || article.isPublic(), before, after);
        }
    }

    private static Map<String, Object> standing(Article article) {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put("state", article.state);
        if (!article.stateReason.isEmpty()) {
            standing.put("reason", article.stateReason);
        }
        if (article.deferredUntil != null) {
            standing.put("until", article.deferredUntil.toString());
        }
        return standing;
    }

    /** Claims the article, or prolongs a claim of one's own. */
    @Transactional
    public void claim(Me me, ArticleId id) {
        Article article = articles.held(id);
        refuseIfClaimedByAnother(me, article);
        article.claimedBy = me.id();
        article.claimedUntil = clock.instant().plus(claims.length());
        record(me, Verb.CLAIMED, article, false, null, Map.of("until", article.claimedUntil.toString()));
    }

    /** Gives the article back to everybody. An editor may do so for another person. */
    @Transactional
    public void release(Me me, ArticleId id) {
        Article article = articles.held(id);
        if (!me.may(Role.EDITOR)) {
            refuseIfClaimedByAnother(me, article);
        }
        if (article.claimedBy != null) {
            article.claimedBy = null;
            article.claimedUntil = null;
            record(me, Verb.RELEASED, article, false, null, null);
        }
    }

    private void refuseIfClaimedByAnother(Me me, Article article) {
        Instant until = article.claimedUntil;
        if (until != null
                && isClaimed(article, clock.instant())
                && !Long.valueOf(me.id()).equals(article.claimedBy)) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "Somebody else is working on A%d until %s. Take another article, or ask an editor to release it."
                            .formatted(article.number(), Times.minute(until)));
        }
    }

    static boolean isClaimed(Article article, Instant now) {
        return article.claimedBy != null && article.claimedUntil != null && article.claimedUntil.isAfter(now);
    }

    private void record(
            Me me,
            Verb verb,
            Article article,
            boolean isPublic,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        log.record(Change.of(me.actor(), verb, Subject.article(article.number()), isPublic)
                .from(before)
                .to(after));
    }
}
