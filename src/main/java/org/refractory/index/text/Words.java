package org.refractory.index.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into words, one after the other, and folds them. Hyphens, {@code * : _} and the border of a Greek letter connect
 * parts of a word.
 */
final class Words {
    private static final int LONGEST_PART = 64;
    private static final String GREEK =
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau"
                    + " upsilon phi chi psi omega";
    private static final String[] GREEK_NAMES = GREEK.split(" ");

    /** A twentieth of what stands in abstracts is not among so many words; a ninth, in half as many. */
    private static final Memo<Folded> FOLDED = new Memo<>(16, Folded::of);

    private final String text;
    private int at;

    /** The word that was read last: letters and digits alone, or parts that signs connect. */
    private Folded alone = Folded.NOTHING;

    private int start;
    private int end;
    private @Nullable Word connected;

    /** A part of a word without the way in which it was written. */
    private record Folded(String text, boolean capitals, List<Form> forms) {
        static final Folded NOTHING = new Folded("", false, List.of());

        static Folded of(String raw) {
            String symbol = withoutPlural(raw);
            String text = fold(symbol, isGreek(raw.charAt(0)));
            boolean capitals = isCapitals(symbol);
            return new Folded(text, capitals, Forms.of(text, capitals));
        }
    }

    Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Words scanner = new Words(text);
        while (scanner.next()) {
            words.add(scanner.word());
        }
        return words;
    }

    /** Goes on to the next word; false at the end of the text. */
    boolean next() {
        while (at < text.length()) {
            if (!isWordChar(text.charAt(at))) {
                at++;
            } else if (read()) {
                return true;
            }
        }
        return false;
    }

    /** Whether signs connect parts of the word. */
    boolean hasParts() {
        return connected != null;
    }

    /** Whether the word is letters and digits alone and written in capitals. */
    boolean isCapitals() {
        return connected == null ? alone.capitals() : connected.isCapitals();
    }

    /** The terms of a word that has no parts. */
    List<Form> forms() {
        return alone.forms();
    }

    /** Where a word without parts begins in the text. */
    int start() {
        return start;
    }

    /** Where a word without parts ends in the text, exclusive. */
    int end() {
        return end;
    }

    Word word() {
        return connected != null ? connected : new Word(List.of(part()));
    }

    private Word.Part part() {
        return new Word.Part(alone.text(), alone.capitals(), alone.forms(), start, end);
    }

    /** Reads a word, of which nothing may be left. */
    private boolean read() {
        connected = null;
        readPart();
        boolean any = !alone.text().isEmpty();
        if (continues()) {
            any = readRest();
        }
        skipPossessive();
        return any;
    }

    /** Reads the rest of a word that signs connect. */
    private boolean readRest() {
        List<Word.Part> parts = new ArrayList<>();
        parts.add(part());
        do {
            readPart();
            parts.add(part());
        } while (continues());
        parts.removeIf(part -> part.text().isEmpty());
        if (!parts.isEmpty()) {
            connected = new Word(parts);
        }
        return !parts.isEmpty();
    }

    /** Steps over a connecting sign if the word goes on behind it. */
    private boolean continues() {
        if (at < text.length() && isWordChar(text.charAt(at))) {
            return true;
        }
        if (at + 1 < text.length() && isConnector(text.charAt(at)) && isWordChar(text.charAt(at + 1))) {
            at++;
            return true;
        }
        return false;
    }

    private void readPart() {
        start = at;
        boolean greek = isGreek(text.charAt(at));
        while (at < text.length() && staysInPart(start, greek)) {
            at++;
        }
        end = at;
        alone = FOLDED.of(text, start, Math.min(at, start + LONGEST_PART));
    }

    /** {@code TILs} and {@code DCs} are several TIL and DC. */
    private static String withoutPlural(String raw) {
        if (raw.length() < 3 || !raw.endsWith("s")) {
            return raw;
        }
        String symbol = raw.substring(0, raw.length() - 1);
        return isCapitals(symbol) ? symbol : raw;
    }

    private boolean staysInPart(int start, boolean greek) {
        char c = text.charAt(at);
        if (isWordChar(c)) {
            return isMark(c) || isGreek(c) == greek;
        }
        return c == '.'
                && at > start
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    /** The {@code 's} of {@code Crohn's} is not a word. */
    private void skipPossessive() {
        boolean apostrophe = at + 1 < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019');
        if (apostrophe
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !isWordChar(text.charAt(at + 2)))) {
            at += 2;
        }
    }

    private static boolean isWordChar(char c) {
        return c < 128
                ? isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c)
                        || isMark(c)
                        || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isMark(char c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The micro sign is the Greek letter to readers. */
    private static boolean isGreek(char c) {
        return (c >= '\u0370' && c <= '\u03ff') || c == '\u00b5';
    }

    private static boolean isConnector(char c) {
        return c == '-'
                || c == '*'
                || c == ':'
                || c == '_'
                || c == '\u00ad'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212';
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
