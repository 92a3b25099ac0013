package org.refractory.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.Words;
import org.refractory.web.Problem;
import org.refractory.web.Problem.FieldProblem;
import org.refractory.web.ProblemType;

/** What became of a reviewer's verdict. */
public sealed interface ReviewOutcome {
    /** It stands; the evidence moved. */
    record Judged(Review.Verdict verdict, Instant at) implements ReviewOutcome {}

    record OwnWork() implements ReviewOutcome {}

    record Stale(int seenVersion, int currentVersion) implements ReviewOutcome {}

    record NotSubmitted(EvidenceStatus status) implements ReviewOutcome {}

    record RulesBroken(List<FieldProblem> broken) implements ReviewOutcome {
        public RulesBroken {
            broken = List.copyOf(broken);
        }
    }

    record CommentMissing(Review.Verdict verdict) implements ReviewOutcome {}

    /** Why the verdict does not stand, and what to do; nothing if it does. */
    default Optional<Problem> problem() {
        return switch (this) {
            case Judged _ -> Optional.empty();
            case OwnWork _ ->
                Optional.of(new Problem(
                        ProblemType.OWN_WORK, "You wrote this evidence. Ask another reviewer to look at it."));
            case Stale stale ->
                Optional.of(new Problem(
                        ProblemType.STALE,
                        "You read version %d; it is at version %d now. Read it again, then decide."
                                .formatted(stale.seenVersion(), stale.currentVersion())));
            case NotSubmitted now ->
                Optional.of(new Problem(
                        ProblemType.CONFLICT,
                        "It does not wait for review any more: it is %s. Choose another from the list."
                                .formatted(Words.of(now.status()))));
            case RulesBroken rules ->
                Optional.of(new Problem(
                        ProblemType.CONFLICT,
                        "It breaks a rule by now, so it cannot be accepted. Return it to its author and say what to mend.",
                        rules.broken(),
                        Map.of()));
            case CommentMissing missing ->
                Optional.of(comment(
                        missing.verdict() == Review.Verdict.REJECTED
                                ? "Say why you reject it; the author reads this."
                                : "Say what the author should change."));
        };
    }

    private static Problem comment(String remedy) {
        return new Problem(ProblemType.INVALID, remedy, List.of(new FieldProblem("comment", remedy)), Map.of());
    }
}
