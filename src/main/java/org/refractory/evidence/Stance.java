package org.refractory.evidence;

/** What a claim says and how its result bears on it, so that two claims about the same thing can be compared. */
public record Stance(EvidenceType type, Direction direction, Significance significance) {
    /**
     * Whether two claims about the same thing point in opposite directions: both hold and say opposite things, or they are one
     * claim that holds here and not there. What is inconclusive opposes nothing, and claims of different types are not compared.
     */
    public boolean opposes(Stance other) {
        if (type != other.type || direction == Direction.INCONCLUSIVE || other.direction == Direction.INCONCLUSIVE) {
            return false;
        }
        if (direction != other.direction) {
            return claim(significance) == claim(other.significance);
        }
        return direction == Direction.SUPPORTS && isGood(significance) != isGood(other.significance);
    }

    /** Degrees of one thing are one claim. */
    private static Significance claim(Significance significance) {
        return switch (significance) {
            case REDUCED_SENSITIVITY -> Significance.RESISTANCE;
            case CONTRIBUTES -> Significance.CAUSES;
            case PARTIALLY_RESTORES -> Significance.RESTORES;
            default -> significance;
        };
    }

    /** Of each type some claims point one way and the rest the other. */
    private static boolean isGood(Significance significance) {
        return switch (significance) {
            case SENSITIVITY, BETTER_OUTCOME, PROTECTS, RESTORES, PARTIALLY_RESTORES, RISES_BEFORE_PROGRESSION -> true;
            case RESISTANCE,
                    REDUCED_SENSITIVITY,
                    HYPERPROGRESSION,
                    POOR_OUTCOME,
                    CAUSES,
                    CONTRIBUTES,
                    CORRELATES_ONLY,
                    NO_BENEFIT,
                    WORSENS,
                    FALLS_BEFORE_PROGRESSION -> false;
        };
    }
}
