package org.refractory.activity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log before it has a position. An edit carries the difference, an imported record its hash.
 *
 * @param before the changed fields as they were, or null
 * @param after the changed fields as they are, or null
 * @param isPublic whether what the public may see can differ because of it
 */
public record Change(
        Actor actor,
        Verb verb,
        Subject subject,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after,
        boolean isPublic) {

    public static Change of(Actor actor, Verb verb, Subject subject, boolean isPublic) {
        return new Change(actor, verb, subject, null, null, isPublic);
    }

    public Change from(@Nullable Map<String, ?> before) {
        return new Change(actor, verb, subject, before, after, isPublic);
    }

    public Change to(@Nullable Map<String, ?> after) {
        return new Change(actor, verb, subject, before, after, isPublic);
    }
}
