package org.refractory.activity;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param accountId the account of a person; null for the starter content and for the portal itself
 */
public record Actor(Kind kind, @Nullable Long accountId) {
    public enum Kind {
        PERSON,
        CONTENT,
        SYSTEM
    }

    public static final Actor CONTENT = new Actor(Kind.CONTENT, null);
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    public static Actor person(long accountId) {
        return new Actor(Kind.PERSON, accountId);
    }
}
