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

    static boolean isParenthesis(char c) {
        return c == '(' || c == ')';
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
