package org.refractory.search.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.index.text.Analysis;

/** What a minus or dash before a word says of it. */
enum Minus {
    /** It belongs to a word, as in {@code PD-1} and {@code -1}. */
    OF_WORD,

    /** What stands behind it must not be there. */
    EXCLUDES,

    /** A dash before a little word, the absence of which nobody asks for: {@code immune escape -the role of B2M}. */
    DASH,

    /** It may exclude, but rather stands for the beginning of a word, or is a dash: {@code anti-CTLA-4 and -PD-1}. */
    HYPHEN;

    private static final String BLANKS = "[\\s\\p{Z}]+";
    private static final String DASHES = "[\\p{Pd}\u2212]";
    private static final String JOINED =
            "(?:(?:[,/&]|,?" + BLANKS + "\\(?(?:and/or|and|or|plus|versus|vs\\.?|[,/&]))" + BLANKS + ")";

    /** A word with a hyphen inside, or a Roman number, and perhaps others with its beginning left out. */
    private static final Pattern BEFORE = Pattern.compile("(?:[\\p{L}\\p{N})]" + DASHES
            + "[\\p{L}\\p{N}(][^\\s\\p{Z}\"\u201c\u201d\u201e]*|(?<roman>(?<![\\p{L}\\p{N}])[IVX]{1,4}))(?:" + JOINED
            + DASHES
            + "[^\\s\\p{Z}]+)*(?<by>" + JOINED + ")$");

    /** Behind a comma alone another word may well be excluded, but no single letter. */
    private static final Pattern LETTER = Pattern.compile("(\\p{Lu}|D[PQR])[,;.]?");

    private static final Pattern BEGINNING = Pattern.compile("\\p{Lu}{2,}");

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,4}[ab]?[,;.]?");

    /** What stands before is read back so far, so that a text of nothing but hyphens costs little. */
    private static final int FARTHEST = 200;

    private static final Pattern NAME = Pattern.compile("[0-9]-[0-9]+[A-Za-z]+");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /**
     * @param at where it stands
     * @param next what stands behind it up to the next blank, quotation mark or parenthesis
     * @param sentence whether it stands in a sentence, where a dash that no keyboard has is a dash
     */
    static Minus at(String text, int at, String next, boolean sentence) {
        if (!mayExclude(text, at, next)) {
            return OF_WORD;
        }
        if (next.isEmpty() || !Character.isLetter(next.charAt(0)) || isField(next)) {
            return EXCLUDES;
        }
        if (LittleWords.isLittle(Analysis.words(next))) {
            return DASH;
        }
        char sign = text.charAt(at);
        boolean isDash = sentence && sign != '-' && sign != '!';
        return isDash || (sign != '!' && isShort(text.substring(Math.max(0, at - FARTHEST), at), next))
                ? HYPHEN
                : EXCLUDES;
    }

    /** Whether it stands behind a blank and before a word. */
    private static boolean mayExclude(String text, int at, String next) {
        if (at + 1 == text.length()) {
            return false;
        }
        char behind = text.charAt(at + 1);
        boolean begins = at == 0 || Signs.isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
        return begins
                && (Signs.isQuote(behind)
                        || behind == '('
                        || Character.isLetter(behind)
                        || isNameInDigits(text.substring(0, at), next));
    }

    /** {@code 4-1BB}, and a year that no number stands before; {@code IL -2} may be a slip for IL-2. */
    private static boolean isNameInDigits(String typed, String next) {
        String before = typed.strip();
        boolean isSpan = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        return NAME.matcher(next).matches() || (YEAR.matcher(next).matches() && !isSpan);
    }

    private static boolean isField(String next) {
        int colon = next.indexOf(':');
        return colon > 0 && Field.of(next.substring(0, colon)).isPresent();
    }

    private static boolean isShort(String before, String next) {
        Matcher word = BEFORE.matcher(before);
        if (!word.find()) {
            return false;
        }
        boolean fits = word.group("roman") == null || ROMAN.matcher(next).matches();
        return fits && (!word.group("by").strip().equals(",") || isAlike(word.group(), next));
    }

    /** Whether it begins as a symbol in the word before: {@code anti-PD-1, -PD-L1}. */
    private static boolean isAlike(String word, String next) {
        Matcher beginning = BEGINNING.matcher(next);
        return LETTER.matcher(next).matches() || (beginning.lookingAt() && word.contains(beginning.group()));
    }
}
