package org.refractory.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Answers for addresses where the thing itself is not: redirections within the portal, and problems. */
final class Elsewhere {
    private Elsewhere() {}

    /** @param path from the root; it is not completed from the Host header */
    static Response permanently(String path) {
        return to(path, Response.Status.MOVED_PERMANENTLY);
    }

    /** The record was joined to another, which may one day be undone. */
    static Response joined(String path) {
        return to(path, Response.Status.TEMPORARY_REDIRECT);
    }

    /** What was asked for is a record with an address of its own. */
    static Response other(String path) {
        return to(path, Response.Status.SEE_OTHER);
    }

    private static Response to(String path, Response.Status status) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** @param advice a sentence that says where to look instead */
    static Problem missing(String advice) {
        return new Problem(ProblemType.NOT_FOUND, advice);
    }

    static Problem gone(String reason) {
        return new Problem(
                ProblemType.GONE, reason + " If it becomes public again, this address will lead to it again.");
    }

    /** The text in lower case, unless it already is. */
    static Optional<String> lowerCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(text) ? Optional.empty() : Optional.of(lower);
    }

    /** 1 for whatever is not a number. */
    static int pageNumber(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
