package org.refractory.web;

import java.util.Locale;

/** Every error the portal can answer: its HTTP status and its title; the slug in {@code type} is the lower-case name. */
public enum ProblemType {
    INVALID(400, "The request is not valid"),
    NOT_SIGNED_IN(401, "You are not signed in"),
    FORBIDDEN(403, "You may not do this"),
    FOREIGN_ORIGIN(403, "This request came from another site"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not answer such a request"),
    NOT_ACCEPTABLE(406, "This address does not speak the format you asked for"),
    CONFLICT(409, "This does not fit the present state"),
    STALE(409, "Somebody changed this in the meantime"),
    OWN_WORK(409, "Nobody accepts their own work"),
    GONE(410, "This record is no longer public"),
    LINK_SPENT(410, "This link does not work any more"),
    TOO_LARGE(413, "This is too large"),
    UNSUPPORTED_MEDIA(415, "This format is not understood"),
    UNREADABLE(422, "The file could not be read"),
    TOO_MANY_REQUESTS(429, "Too many attempts"),
    INTERNAL(500, "Something went wrong on our side"),
    DATABASE_AWAY(503, "The workshop is closed for a moment"),
    INDEX_BUILDING(503, "The index is being built"),
    DISK_FULL(507, "The disk of this portal is full");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether the same request, sent again later, may well succeed. */
    public boolean passes() {
        return this == DATABASE_AWAY || this == INDEX_BUILDING || this == DISK_FULL;
    }

    /** The last part of the problem's {@code type} (RFC 9457, section 3.1.1), such as {@code own-work}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
