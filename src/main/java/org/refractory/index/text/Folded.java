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

    static Folded of(String raw) {
        String symbol = withoutPlural(raw);
        String text = fold(symbol, isGreek(raw.charAt(0)));
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

    /** The micro sign is the Greek letter to readers. */
    static boolean isGreek(char c) {
        return (c >= '\u0370' && c <= '\u03ff') || c == '\u00b5';
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
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKD)
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
