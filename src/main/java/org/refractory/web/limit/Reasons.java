package org.refractory.web.limit;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Map;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Why a connection is closed. */
final class Reasons {
    private Reasons() {}

    static Problem tooSlow() {
        return new Problem(
                ProblemType.TOO_SLOW,
                "The request came too slowly to wait for the rest of it. Try again on a better connection.");
    }

    static Problem full() {
        return later(ProblemType.BUSY, "All places are taken. Try again in a few seconds.");
    }

    static Problem tooMany() {
        return later(
                ProblemType.TOO_MANY_REQUESTS,
                "Your network has as many connections open here as one may. Close some, then try again.");
    }

    private static Problem later(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of("Retry-After", "5"));
    }

    static Problem tooLong() {
        return new Problem(
                ProblemType.ADDRESS_TOO_LONG,
                "The address has more than 16,000 characters. Ask a shorter question or set fewer filters.");
    }

    static Problem noAddress() {
        return new Problem(
                ProblemType.INVALID,
                "The address holds a character that no address may hold, or a % without its two digits. Leave it out, or go to"
                        + " the start page and search from there.");
    }

    static Problem noHost() {
        return new Problem(
                ProblemType.INVALID,
                "The Host header of the request names no host, or more than one. Send the one that stands in the"
                        + " address.");
    }

    /** What is wrong with what came instead of a request. */
    static Problem unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> tooLong();
            case TooLongHttpHeaderException _ ->
                new Problem(
                        ProblemType.HEADERS_TOO_LARGE,
                        "The headers of the request have more than 16 kB. Delete the cookies of this site, then try again.");
            default -> new Problem(ProblemType.INVALID, "This is not a request as HTTP/1.1 writes it (RFC 9112).");
        };
    }
}
