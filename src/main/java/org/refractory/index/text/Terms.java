package org.refractory.index.text;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one text in the order of their places, as {@link Analysis} has them. A text has hundreds and imports bring
 * thousands of texts, so they are kept in arrays instead of objects of their own.
 */
final class Terms {
    /** For as many letters there is about one term. */
    private static final int LETTERS = 4;

    private static final int BYTES_PER_TERM = 8;
    private static final int MOST_PARTS = Analysis.MOST_PARTS;

    /** No word follows so early a place. */
    private static final int NEVER = -2;

    /** One term behind the other, in UTF-8. */
    private byte[] bytes;

    /** Where the bytes of each end. */
    private int[] limits;

    /** Where each begins in the text; as a complement where it stands at the place of the one before. */
    private int[] starts;

    private int[] ends;
    private int count;

    private Terms(int expected) {
        bytes = new byte[expected * BYTES_PER_TERM];
        limits = new int[expected];
        starts = new int[expected];
        ends = new int[expected];
    }

    static Terms of(String text) {
        Terms terms = new Terms(4 + text.length() / LETTERS);
        Words words = new Words(text);
        int start = 0;
        int end = NEVER; // of the word before if it is in capitals, so that the next may be the rest of it
        while (words.next()) {
            if (words.mayFollow(end)) {
                terms.addApart(words.word(start, end), words.word());
            }
            boolean capitals = terms.add(text, words);
            start = words.isKnowable() ? words.start() : words.word().start();
            end = !capitals
                    ? NEVER
                    : words.isKnowable() ? words.end() : words.word().end();
        }
        return terms;
    }

    /** Those of a word alone. */
    static Terms of(Word word) {
        Terms terms = new Terms(4);
        terms.add(word);
        return terms;
    }

    /** Answers whether the word has one part, in capitals. */
    private boolean add(String text, Words words) {
        if (!words.isKnowable()) {
            add(words.word());
            return words.word().isCapitals();
        }
        if (words.isNumber()) {
            addNumber(text, words.start(), words.end());
            return false;
        }
        byte[] entry = Lexicon.entry(text, words.start(), words.end());
        for (int at = Lexicon.firstTerm(entry); at < entry.length; at = Lexicon.nextTerm(entry, at)) {
            int start = words.start() + Lexicon.start(entry, at);
            int end = words.start() + Lexicon.end(entry, at);
            add(entry, Lexicon.bytes(at), Lexicon.length(entry, at), Lexicon.isAtSamePosition(entry, at), start, end);
        }
        return Lexicon.isCapitals(entry);
    }

    /** Adds each part of it, and what it is with those behind it written as one. */
    private void add(Word word) {
        int parts = word.parts().size();
        for (int from = 0; from < parts; from++) {
            boolean samePosition = false;
            int last = Math.min(parts, from + MOST_PARTS);
            for (int to = from + 1; to <= last; to++) {
                Word.Part part = word.joined(from, to);
                for (String form : part.forms()) {
                    add(form, samePosition, part.start(), part.end());
                    samePosition = true;
                }
            }
        }
    }

    /** {@code PD 1}, written apart, is found as one word too. */
    private void addApart(Word left, Word right) {
        if (!left.mayContinueIn(right, true)) {
            return;
        }
        Word.Part whole =
                new Word(List.of(left.parts().getFirst(), right.parts().getFirst())).joined(0, 2);
        add(whole.text(), true, whole.start(), whole.end());
    }

    private void add(String term, boolean samePosition, int start, int end) {
        BytesRef utf8 = new BytesRef(term); // as the terms of questions are written, half a character at its end too
        add(utf8.bytes, utf8.offset, utf8.length, samePosition, start, end);
    }

    private void add(byte[] from, int at, int length, boolean samePosition, int start, int end) {
        int to = room(length);
        System.arraycopy(from, at, bytes, to, length);
        added(length, samePosition, start, end);
    }

    /** It has no other form than itself, without commas between its thousands. */
    private void addNumber(String text, int start, int end) {
        int from = room(end - start);
        int at = from;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ',') {
                bytes[at++] = (byte) text.charAt(i);
            }
        }
        added(at - from, false, start, end);
    }

    /** Where the bytes of the next term go; there is room for so many. */
    private int room(int length) {
        int limit = limit(count);
        if (bytes.length - limit < length) {
            bytes = Arrays.copyOf(bytes, length + limit + (limit >> 1));
        }
        return limit;
    }

    private void added(int length, boolean samePosition, int start, int end) {
        if (count == starts.length) {
            int more = count + (count >> 1);
            limits = Arrays.copyOf(limits, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        limits[count] = limit(count) + length;
        starts[count] = samePosition ? ~start : start;
        ends[count++] = end;
    }

    /** Where the bytes of a term begin. */
    private int limit(int term) {
        return term == 0 ? 0 : limits[term - 1];
    }

    int count() {
        return count;
    }

    /** Has some bytes be those of a term, until they are those of another. */
    void read(int term, BytesRef into) {
        into.bytes = bytes;
        into.offset = limit(term);
        into.length = length(term);
    }

    /** How many bytes it has. */
    int length(int term) {
        return limits[term] - limit(term);
    }

    void copy(int term, byte[] into, int at) {
        System.arraycopy(bytes, limit(term), into, at, length(term));
    }

    String text(int term) {
        BytesRef read = new BytesRef();
        read(term, read);
        return read.utf8ToString();
    }

    /** Whether it stands at the place of the one before. */
    boolean isAtSamePosition(int term) {
        return starts[term] < 0;
    }

    /** Where it begins in the text. */
    int start(int term) {
        return isAtSamePosition(term) ? ~starts[term] : starts[term];
    }

    /** Where it ends in the text, exclusive. */
    int end(int term) {
        return ends[term];
    }
}
