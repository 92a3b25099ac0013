package org.refractory.search.question;

/** The characters that mean something in a question. */
final class Signs {
    private static final String QUOTES = "\"\u201c\u201d\u201e";

    private Signs() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** What excludes where it stands before a word; a dash too, which some programs make of a hyphen. */
    static boolean isMinus(char c) {
        return c == '-' || c == '\u2013' || c == '\u2212' || c == '!';
    }

    static boolean isParenthesis(char c) {
        return c == '(' || c == ')';
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
