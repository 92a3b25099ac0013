package org.refractory.search.question;

/** What stands beside each other between two parentheses of a {@link Translation}, or in the whole of it. */
final class Level {
    private static final String OR = "OR";

    private final int place;
    private final int at;
    private final boolean excluded;
    private String operator = "";
    private boolean operand;
    private boolean narrows;
    private boolean lost;

    /**
     * @param place of its parenthesis among the pieces, or -1
     * @param at where that was typed
     * @param excluded whether it must not hold
     */
    Level(int place, int at, boolean excluded) {
        this.place = place;
        this.at = at;
        this.excluded = excluded;
    }

    /** The place of its first piece. */
    int start() {
        return place + 1;
    }

    boolean isExcluded() {
        return excluded;
    }

    /** Whether something stands here that no operator follows yet. */
    boolean hasOperand() {
        return operand;
    }

    /** Whether what stands here must be held together before this operator joins the next. */
    boolean isOtherwiseJoinedThan(String next) {
        return operand && !operator.isEmpty() && operator.equals(OR) != next.equals(OR);
    }

    void join(String next) {
        if (operand) {
            operator = next;
            narrows |= !next.equals(OR);
        }
        operand = false;
    }

    void operand() {
        operand = true;
    }

    void lose() {
        operand = true;
        lost = true;
    }

    /** What it is when it ends. */
    Translation.Group group() {
        return new Translation.Group(place, at, excluded && lost && narrows);
    }
}
