package org.refractory.evidence;

import java.text.Normalizer;
import java.util.Arrays;

/** A text reduced to what must agree between a quote and its source, and where each letter of it came from. */
final class MatchText {
    private final String letters;
    private final int[] starts;
    private final int[] ends;

    MatchText(String text) {
        StringBuilder reduced = new StringBuilder(text.length());
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            for (char letter : reduced(text.codePointAt(i)).toCharArray()) {
                if (reduced.length() == from.length) {
                    from = Arrays.copyOf(from, 2 * from.length);
                    to = Arrays.copyOf(to, 2 * to.length);
                }
                from[reduced.length()] = i;
                to[reduced.length()] = next;
                reduced.append(letter);
            }
            i = next;
        }
        letters = reduced.toString();
        starts = from;
        ends = to;
    }

    /** One character in compatibility decomposition, which takes ligatures apart; nothing for blanks and hyphens. */
    private static String reduced(int character) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(each -> !isBlank(each) && !isHyphen(each))
                .map(MatchText::plainQuotationMark)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isHyphen(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '\u2212'
                || character == '\u2043';
    }

    private static int plainQuotationMark(int character) {
        return switch (character) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> '"';
            default -> character;
        };
    }

    String letters() {
        return letters;
    }

    /** Where in the text the character stands that gave this letter. */
    int start(int letter) {
        return starts[letter];
    }

    /** Where the character ends that gave this letter. */
    int end(int letter) {
        return ends[letter];
    }
}
