package org.refractory.index.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Letters and digits without the way in which they were written.
 *
 * @param text lower case, plain Latin, Greek letters by name; may be empty
 * @param capitals whether it was written in capitals and digits alone
 * @param forms the terms under which a record holds it
 */
record Folded(String text, boolean capitals, List<String> forms) {
    private static final String GREEK =
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau"
                    + " upsilon phi chi psi omega";
    private static final String[] GREEK_NAMES = GREEK.split(" ");
    private static final char SHARP_S = '\u00df';
    private static final String VOWELS = "aeiouy\u00e4\u00f6\u00fc";

    static Folded of(String raw) {
        String symbol = withoutPlural(raw).replace(",", ""); // of thousands
        String text = fold(symbol, isGreek(raw, 0, 0));
        boolean capitals = isCapitals(symbol);
        return new Folded(text, capitals, Forms.of(text, capitals));
    }

    /** {@code TILs} and {@code DCs} are several TIL and DC. */
    private static String withoutPlural(String raw) {
        if (raw.length() < 3 || !raw.endsWith("s")) {
            return raw;
        }
        String symbol = raw.substring(0, raw.length() - 1);
        return isCapitals(symbol) ? symbol : raw;
    }

    /**
     * Whether a Greek letter stands at a place of a part of a word. The micro sign is one to readers, and so is a German sharp s
     * where no vowel stands before it: {@code TGF-\u00df} is typed for TGF-\u03b2, unlike {@code Strau\u00df}.
     */
    static boolean isGreek(String text, int start, int at) {
        char c = text.charAt(at);
        return (c >= '\u0370' && c <= '\u03ff') || c == '\u00b5' || (c == SHARP_S && !followsVowel(text, start, at));
    }

    /** That of a German word is never its first letter: {@code A\u00df} is amyloid beta. */
    private static boolean followsVowel(String text, int start, int at) {
        int before = at - 1;
        while (before > start && Character.getType(text.charAt(before)) == Character.NON_SPACING_MARK) {
            before--;
        }
        return before > start && VOWELS.indexOf(Character.toLowerCase(text.charAt(before))) >= 0;
    }

    private static boolean isCapitals(String raw) {
        boolean any = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            any |= Character.isUpperCase(c);
            if (!Character.isUpperCase(c) && !Character.isDigit(c)) {
                return false;
            }
        }
        return any;
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String raw, boolean greek) {
        if (isAscii(raw)) {
            return raw.toLowerCase(Locale.ROOT);
        }
        String letters = greek ? raw.replace(SHARP_S, '\u03b2') : raw;
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
        if (greek && plain.length() == 1) {
            int letter = plain.charAt(0) - '\u03b1';
            return letter >= 0 && letter < GREEK_NAMES.length ? GREEK_NAMES[letter] : plain;
        }
        char[] folded = new char[plain.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(plain.toCharArray(), 0, folded, 0, plain.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }
}
