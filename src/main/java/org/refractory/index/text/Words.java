package org.refractory.index.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into words, one after the other, and folds them. Hyphens, {@code * : _}, the border of a Greek letter and that of a
 * number behind a long name connect parts of a word.
 */
final class Words {
    private static final int LONGEST_PART = 64;

    /** A number behind so many letters is a part of its own: {@code CheckMate026} is {@code CheckMate-026}. */
    private static final int LONG_NAME = 6;

    private static final Pattern BEFORE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})*");
    private static final Pattern BEHIND_THOUSANDS = Pattern.compile(",[0-9]{3}([^0-9]|$)");

    /** An ASCII character from here on is a letter or a sign that no word holds; digits and the point come before. */
    private static final int LETTERS = 0x40;

    /** For questions, and for what the {@link Lexicon} does not know. */
    private static final Memo<Folded> FOLDED = new Memo<>(15, Folded::of);

    private final String text;
    private int at;

    /** Where the parts of the word that was read last begin and end. */
    private int[] starts = new int[8];

    private int[] ends = new int[8];
    private int parts;

    /** Every bit that one of its characters has. */
    private int characters;

    /** It as an object, once somebody wanted that. */
    private @Nullable Word word;

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

    /** Whether it is one that the {@link Lexicon} takes: of ASCII alone, signs between its parts too, and not cut. */
    boolean isKnowable() {
        return isAscii() && end() - start() <= LONGEST_PART;
    }

    /** Whether it is digits alone, with points and commas among them perhaps. */
    boolean isNumber() {
        return characters < LETTERS && parts == 1;
    }

    /** Whether it follows another so closely and is so short that it may be the rest of it, see {@link Word#mayContinueIn}. */
    boolean mayFollow(int end) {
        return isAscii()
                ? parts == 1 && start() - end == 1 && end() - start() <= 4 && hasDigit()
                : word().parts().size() == 1 && word().start() - end == 1;
    }

    private boolean hasDigit() {
        for (int i = start(); i < end(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where it begins in the text. */
    int start() {
        return starts[0];
    }

    /** Where it ends in the text, exclusive. */
    int end() {
        return ends[parts - 1];
    }

    private boolean isAscii() {
        return characters < 128;
    }

    Word word() {
        Word made = word;
        if (made == null) {
            made = new Word(made());
            word = made;
        }
        return made;
    }

    /** The word without signs between two places of the text. */
    Word word(int start, int end) {
        return new Word(List.of(part(start, end)));
    }

    /** Of its parts those of which something is left. */
    private List<Word.Part> made() {
        List<Word.Part> made = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            Word.Part part = part(starts[i], ends[i]);
            if (!part.text().isEmpty()) {
                made.add(part);
            }
        }
        return made;
    }

    private Word.Part part(int start, int end) {
        Folded folded = FOLDED.of(text, start, Math.min(end, start + LONGEST_PART));
        return new Word.Part(folded.text(), folded.capitals(), folded.forms(), start, end);
    }

    /** Reads a word, of which nothing may be left. */
    private boolean read() {
        parts = 0;
        characters = 0;
        word = null;
        do {
            readPart();
        } while (continues());
        skipPossessive();
        return isAscii() || isAnythingLeft();
    }

    private boolean isAnythingLeft() {
        List<Word.Part> made = made();
        if (!made.isEmpty()) {
            word = new Word(made);
        }
        return !made.isEmpty();
    }

    /** Steps over a connecting sign if the word goes on behind it. */
    private boolean continues() {
        if (at < text.length() && isWordChar(text.charAt(at))) {
            return true;
        }
        int next = behindNon();
        if (next == at && at + 1 < text.length() && isConnector(text.charAt(at)) && isWordChar(text.charAt(at + 1))) {
            next = at + 1;
        }
        boolean connects = next > at;
        while (at < next) {
            characters |= text.charAt(at++);
        }
        return connects;
    }

    /** Where the next word begins if it is turned round: {@code non small} is {@code non-small}. */
    private int behindNon() {
        boolean isNon = at - starts[parts - 1] == Word.NON.length()
                && text.regionMatches(true, starts[parts - 1], Word.NON, 0, Word.NON.length());
        int next = at;
        while (isNon && next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLetter(text.charAt(next)) ? next : at;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void readPart() {
        int start = at;
        boolean greek = Folded.isGreek(text, start, at);
        while (at < text.length() && staysInPart(start, greek)) {
            characters |= text.charAt(at++);
        }
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, 2 * parts);
            ends = Arrays.copyOf(ends, 2 * parts);
        }
        starts[parts] = start;
        ends[parts++] = at;
    }

    private boolean staysInPart(int start, boolean greek) {
        char c = text.charAt(at);
        if (isWordChar(c)) {
            return isMark(c) || (Folded.isGreek(text, start, at) == greek && !beginsNumber(start));
        }
        return switch (c) {
            case '.' -> at > start && isDigitAt(at - 1) && isDigitAt(at + 1);
            case ',' -> parts == 0 && isThousands(start);
            default -> false;
        };
    }

    /** Whether a number begins here behind letters that are too many for a symbol. */
    private boolean beginsNumber(int start) {
        return isDigitAt(at)
                && at - start >= LONG_NAME
                && at - start <= LONGEST_PART
                && text.substring(start, at).chars().allMatch(Character::isLetter);
    }

    /** Whether a comma only separates the thousands of a number: {@code 1,535}. */
    private boolean isThousands(int start) {
        String before = text.substring(start, Math.min(at, start + LONGEST_PART));
        String behind = text.substring(at, Math.min(text.length(), at + 5));
        return BEFORE_THOUSANDS.matcher(before).matches()
                && BEHIND_THOUSANDS.matcher(behind).matches();
    }

    private boolean isDigitAt(int place) {
        return place < text.length() && isDigit(text.charAt(place));
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
