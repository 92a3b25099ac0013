package org.refractory.search.question;

/**
 * A piece of a {@link Translation}.
 *
 * @param at where it was typed, or -1
 */
record Piece(Kind kind, String text, int at) {
    enum Kind {
        WORDS,
        /** Words none of which is an operator. */
        VALUE,
        OPERATOR,
        OPEN,
        CLOSE
    }

    boolean isBlank() {
        return (kind == Kind.WORDS || kind == Kind.VALUE) && text.chars().allMatch(c -> Signs.isBlank((char) c));
    }

    /** Whether a blank must stand between the one before and it. */
    boolean isPartedFrom(Piece before) {
        boolean apart = at >= 0 && before.at >= 0 && at != before.at + before.text.length();
        return apart || kind == Kind.OPERATOR || before.kind == Kind.OPERATOR;
    }
}
