package org.refractory.triage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.article.Triage;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.Typed;

/**
 * What a curator decides about an article: never CURATED, which only an accepted piece of evidence brings about.
 *
 * @param reason why it is out of scope; may be empty otherwise
 * @param until the day from which a deferred article waits again; null otherwise
 */
public record Decision(
        Triage state, String reason, @Nullable LocalDate until) {
    private static final int LONGEST_REASON = 500;

    /** As it was typed or sent, not yet understood. */
    public record TypedDecision(
            @Nullable String state,
            @Nullable String reason,
            @Nullable String until) {}

    /**
     * Understands a decision.
     *
     * @param today a deferred article waits at least until tomorrow
     * @throws Problem naming the field and the remedy
     */
    static Decision parse(TypedDecision typed, LocalDate today) {
        String reason = Typed.line(typed.reason());
        if (reason.length() > LONGEST_REASON) {
            throw invalid("reason", "Give the reason in at most 500 characters.");
        }
        return switch (Typed.line(typed.state())) {
            case "IN_SCOPE" -> new Decision(Triage.IN_SCOPE, "", null);
            case "INBOX" -> new Decision(Triage.INBOX, "", null);
            case "OUT_OF_SCOPE" -> {
                if (reason.isEmpty()) {
                    throw invalid("reason", "Say why the article is out of scope.");
                }
                yield new Decision(Triage.OUT_OF_SCOPE, reason, null);
            }
            case "DEFERRED" -> new Decision(Triage.DEFERRED, reason, day(Typed.line(typed.until()), today));
            default -> throw invalid("state", "Choose one of IN_SCOPE, OUT_OF_SCOPE, DEFERRED and INBOX.");
        };
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(today) && day.isBefore(today.plusYears(10))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Answered below: the remedy is the same as for a day that has passed.
        }
        throw invalid(
                "until",
                "Give the day until which it is put off, after today, such as %s.".formatted(today.plusMonths(1)));
    }

    private static Problem invalid(String field, String remedy) {
        return new Problem(ProblemType.INVALID, remedy, List.of(new Problem.FieldProblem(field, remedy)), Map.of());
    }
}
