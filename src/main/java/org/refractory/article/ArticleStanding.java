package org.refractory.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is shown, and whether it may be shown.
 *
 * @param stateReason why a curator took it out of scope, or empty
 * @param deletedReason why it was deleted, or empty
 * @param mergedInto the article it was joined to, or null
 */
public record ArticleStanding(
        ArticleView view,
        String stateReason,
        @Nullable Instant deletedAt,
        String deletedReason,
        @Nullable ArticleId mergedInto) {
    /** An article that is added now: nobody has tagged it and no evidence rests on it. */
    public static ArticleStanding added(ArticleId id, ArticleRecord record, Triage state, String reason, Instant now) {
        ArticleView view = new ArticleView(id, 0, state, record, List.of(), List.of(), 0, Map.of(), now, now);
        return new ArticleStanding(view, reason, null, "", null);
    }

    public boolean isPublic() {
        return isThere() && view.state().isPublic();
    }

    /** Whether it is neither deleted nor merged. */
    public boolean isThere() {
        return deletedAt == null && mergedInto == null;
    }
}
