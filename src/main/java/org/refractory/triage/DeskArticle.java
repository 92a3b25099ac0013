package org.refractory.triage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;

/**
 * An article as those who work on it see it.
 *
 * @param stateReason why it is where it is, or empty
 * @param deferredUntil the day from which it waits again, or null
 * @param claim who is working on it, or null
 * @param evidence what this person may see of its evidence, oldest first
 */
public record DeskArticle(
        ArticleView article,
        String stateReason,
        @Nullable LocalDate deferredUntil,
        @Nullable Claim claim,
        List<EvidenceView> evidence) {
    public DeskArticle {
        evidence = List.copyOf(evidence);
    }
}
