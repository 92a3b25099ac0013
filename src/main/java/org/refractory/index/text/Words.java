package org.refractory.index.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into words, one after the other, and folds them. Hyphens, {@code * : _} and the border of a Greek letter connect
 * parts of a word.
 */
final class Words {
    private static final int LONGEST_PART = 64;

    /** For questions, parts of words and what is not of ASCII; records find the other words in the {@link Lexicon}. */
    private static final Memo<Folded> FOLDED = new Memo<>(15, Folded::of);

    private final String text;
    private int at;

    /** The word that was read last, or the last of its parts. */
    private int start;

    private int end;
    private boolean ascii;

    /** The word that was read last, if signs connect parts of it. */
    private @Nullable Word connected;

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

    /** Whether the word is letters and digits alone, all of ASCII. */
    boolean isPlain() {
        return connected == null && ascii;
    }

    /** A plain word with its terms, see {@link Lexicon}. */
    byte[] entry() {
        return Lexicon.entry(text, start, foldedEnd());
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
        Folded folded = folded();
        return new Word.Part(folded.text(), folded.capitals(), folded.forms(), start, end);
    }

    private Folded folded() {
        return FOLDED.of(text, start, foldedEnd());
    }

    private int foldedEnd() {
        return Math.min(end, start + LONGEST_PART);
    }

    /** Reads a word, of which nothing may be left. */
    private boolean read() {
        connected = null;
        readPart();
        boolean any = ascii || !folded().text().isEmpty();
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
        boolean greek = Folded.isGreek(text.charAt(at));
        int letters = 0;
        while (at < text.length() && staysInPart(start, greek)) {
            letters |= text.charAt(at++);
        }
        end = at;
        ascii = letters < 128;
    }

    private boolean staysInPart(int start, boolean greek) {
        char c = text.charAt(at);
        if (isWordChar(c)) {
            return isMark(c) || Folded.isGreek(c) == greek;
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

    private static boolean isConnector(char c) {
        return c == '-'
                || c == '*'
                || c == ':'
                || c == '_'
                || c == '\u00ad'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212';
    }
}
