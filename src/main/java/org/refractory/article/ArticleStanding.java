package org.refractory.article;

import java.time.Instant;
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
    public boolean isPublic() {
        return isThere() && view.state().isPublic();
    }

    /** Whether it is neither deleted nor merged. */
    public boolean isThere() {
        return deletedAt == null && mergedInto == null;
    }
}
