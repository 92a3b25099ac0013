package org.refractory.search.question;

import java.util.regex.Pattern;

/** The characters that mean something in a question. */
final class Signs {
    /** One in capitals with blanks around. */
    static final Pattern OPERATOR = Pattern.compile("(?<!\\S)(AND|OR|NOT)(?!\\S)");

    /** Of a quotation mark. */
    static final String NO_PARTNER =
            "A quotation mark has no partner, so the words behind it were searched one by one.";

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

    /** The place of the quotation mark that ends what the one at a place begins, or -1. */
    static int closing(String text, int open) {
        int close = open + 1;
        while (close < text.length() && !isQuote(text.charAt(close))) {
            close++;
        }
        return close < text.length() ? close : -1;
    }

    /** At a blank, a quotation mark, or a parenthesis that was not opened inside: a DOI may hold pairs of them. */
    static int valueEnd(String text, int from) {
        int open = 0;
        int to = from;
        while (to < text.length()) {
            char c = text.charAt(to);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (isBlank(c) || isQuote(c) || open < 0) {
                return to;
            }
            to++;
        }
        return to;
    }
}
