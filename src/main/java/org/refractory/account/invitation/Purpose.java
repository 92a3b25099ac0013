package org.refractory.account.invitation;

import java.time.Duration;

/** What a one-time link is for. */
public enum Purpose {
    FIRST_ADMIN("welcome", Duration.ofDays(7)),
    JOIN("join", Duration.ofDays(7)),
    RESET("reset", Duration.ofHours(24));

    private final String path;
    private final Duration valid;

    Purpose(String path, Duration valid) {
        this.path = path;
        this.valid = valid;
    }

    /** The part of the link's address that names it: {@code /desk/join/…}. */
    public String path() {
        return path;
    }

    public Duration valid() {
        return valid;
    }
}
