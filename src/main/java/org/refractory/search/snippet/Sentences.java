package org.refractory.search.snippet;

import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of an abstract begin and end. A sentence ends at a line's end, and at a full stop, question mark or
 * exclamation mark that a blank and then a capital, a digit or a bracket follow, unless it ends an abbreviation or an initial:
 * not in {@code p < 0.05}, {@code e.g. PD-1}, {@code vs. Placebo}, {@code E. coli}.
 */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "vs", "al", "eg", "e.g", "ie", "i.e", "cf", "fig", "figs", "no", "nos", "approx", "ca", "resp", "dr", "st");

    private final String text;

    Sentences(String text) {
        this.text = text;
    }

    /** The end of the sentence that holds a character, exclusive, with the blanks behind it. */
    int end(int at) {
        for (int i = at; i < text.length(); i++) {
            int end = endBehind(i);
            if (end > 0) {
                return end;
            }
        }
        return text.length();
    }

    /** The start of the sentence that holds a character. */
    int start(int at) {
        for (int i = Math.min(at, text.length()) - 1; i >= 0; i--) {
            int end = endBehind(i);
            if (end > 0 && end <= at) {
                return end;
            }
        }
        return 0;
    }

    /** Where the next sentence begins if one ends with this character, or 0. */
    private int endBehind(int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return skipBlanks(i + 1);
        }
        if (c != '.' && c != '?' && c != '!') {
            return 0;
        }
        int next = i + 1;
        while (next < text.length() && (text.charAt(next) == ')' || text.charAt(next) == '"')) {
            next++;
        }
        if (next >= text.length() || !Character.isWhitespace(text.charAt(next))) {
            return 0;
        }
        next = skipBlanks(next);
        return next < text.length() && begins(text.charAt(next)) && !(c == '.' && isShortened(i)) ? next : 0;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean begins(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || c == '(' || c == '[' || c == '"' || c == '\u201c';
    }

    /** Whether what stands before a full stop is an initial or an abbreviation. */
    private boolean isShortened(int stop) {
        int start = stop;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
