package org.refractory.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.refractory.system.Disk;

/** Finds out which problem an exception stands for, looking through whatever wrapped it. */
final class Causes {
    private static final int DEEPEST = 20;
    private static final String DISK_FULL = "53100";

    private Causes() {}

    static Problem problem(Throwable failure) {
        Problem known = known(failure, 0);
        if (known != null) {
            return known;
        }
        return failure instanceof WebApplicationException refused
                ? refused(refused.getResponse().getStatus())
                : new Problem(
                        ProblemType.INTERNAL,
                        "The fault is logged. Try again; if it happens again, tell the administrator what you did.");
    }

    /** Looks at suppressed ones too: the transaction manager hides there why a commit failed. */
    private static @Nullable Problem known(@Nullable Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return null;
        }
        Problem known = known(failure);
        known = known == null ? known(failure.getCause(), depth + 1) : known;
        for (Throwable suppressed : failure.getSuppressed()) {
            known = known == null ? known(suppressed, depth + 1) : known;
        }
        return known;
    }

    /** Where it began. */
    static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static @Nullable Problem known(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case OptimisticLockException _, StaleStateException _ ->
                new Problem(
                        ProblemType.STALE, "Load the page again to see the present state, then repeat your change.");
            case SQLException sql when DISK_FULL.equals(sql.getSQLState()) -> diskFull();
            case SQLException sql when isOutage(sql) -> databaseAway();
            case IOException io when Disk.saysSo(io) -> diskFull();
            case ConstraintViolationException invalid -> invalid(invalid);
            case JsonProcessingException unreadable ->
                new Problem(
                        ProblemType.INVALID,
                        "The body is not the JSON expected here: " + unreadable.getOriginalMessage());
            default -> null;
        };
    }

    /** Class 08 is a lost connection, 57P a server going down or starting, 53 out of resources; Agroal has no state. */
    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    private static Problem databaseAway() {
        return new Problem(
                ProblemType.DATABASE_AWAY,
                "The database cannot be reached just now; reading goes on. Take what you sent as not saved: wait a moment and"
                        + " send it again.",
                List.of(),
                Map.of("Retry-After", "5"));
    }

    private static Problem diskFull() {
        return new Problem(
                ProblemType.DISK_FULL,
                "There was no space to save what you sent; reading goes on. Tell the administrator to free space, and send it"
                        + " again then.",
                List.of(),
                Map.of("Retry-After", "60"));
    }

    private static Problem invalid(ConstraintViolationException violations) {
        List<Problem.FieldProblem> fields = violations.getConstraintViolations().stream()
                .map(each -> new Problem.FieldProblem(each.getPropertyPath().toString(), each.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return new Problem(ProblemType.INVALID, "Some fields are not valid; each is named.", fields, Map.of());
    }

    private static Problem refused(int status) {
        return switch (status) {
            case 404 ->
                new Problem(ProblemType.NOT_FOUND, "Check the address, or look for what you need with the search.");
            case 405 -> new Problem(ProblemType.METHOD_NOT_ALLOWED, "Use another method; GET reads.");
            case 406 -> new Problem(ProblemType.NOT_ACCEPTABLE, "Ask for another format in the Accept header.");
            case 401 -> new Problem(ProblemType.NOT_SIGNED_IN, "Sign in first, then ask again.");
            case 403 -> new Problem(ProblemType.FORBIDDEN, "Your role does not allow this.");
            case 413 -> new Problem(ProblemType.TOO_LARGE, "Send less at a time.");
            case 415 -> new Problem(ProblemType.UNSUPPORTED_MEDIA, "Send a format this address accepts.");
            default ->
                status < 500
                        ? new Problem(ProblemType.INVALID, "The request could not be understood.")
                        : new Problem(ProblemType.INTERNAL, "The fault is logged. Try again in a moment.");
        };
    }
}
