package org.refractory.index.text;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The terms of common words, for texts that come by the thousand; {@code anti-PD-1} is one as well. A word stands together with its
 * terms in one small array: where they are objects that point to each other, a processor waits for memory eight times for each word,
 * which was an eighth of all that an import took.
 *
 * <p>Words are those that {@link Words#isKnowable} tells. An entry is the length of the word and the word, a byte that says whether
 * it is in capitals, and for each term where in the word it begins (as a complement where it stands at the place of the one before)
 * and ends, its length and its bytes; it is never changed. There are as many places for entries at all times: a word that comes
 * displaces the one of its two neighbours that was asked for longer ago. Any number of threads may ask.
 */
final class Lexicon {
    /** Of the words of generated abstracts 5 in 100 are not found in so many places, and 7 in half as many. */
    private static final int BITS = 16;

    private static final byte CAPITALS = 1;

    /** What stands before the bytes of a term. */
    private static final int HEAD = 3;

    /** Pairs of neighbours, of which the one that was asked for last comes first. */
    private static final AtomicReferenceArray<byte @Nullable []> KNOWN = new AtomicReferenceArray<>(1 << BITS);

    private static final byte[] NONE = {0};

    private Lexicon() {}

    /** The entry of the word between two places of a text. */
    static byte[] entry(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int pair = ((hash * 0x9E3779B9) >>> (Integer.SIZE - BITS)) & ~1;
        byte[] first = at(pair);
        if (is(first, text, start, end)) {
            return first;
        }
        byte[] second = at(pair + 1);
        if (!is(second, text, start, end)) {
            second = of(text.substring(start, end));
        }
        KNOWN.setRelease(pair, second);
        KNOWN.setRelease(pair + 1, first);
        return second;
    }

    private static byte[] at(int place) {
        byte[] entry = KNOWN.getAcquire(place);
        return entry == null ? NONE : entry;
    }

    private static boolean is(byte[] entry, String text, int start, int end) {
        if (entry[0] != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (entry[1 + i - start] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] of(String raw) {
        Word word = Words.of(raw).getFirst();
        Terms terms = Terms.of(word);
        int length = 2 + raw.length();
        for (int i = 0; i < terms.count(); i++) {
            length += HEAD + terms.length(i);
        }
        byte[] entry = new byte[length];
        entry[0] = (byte) raw.length();
        System.arraycopy(raw.getBytes(StandardCharsets.US_ASCII), 0, entry, 1, raw.length());
        entry[1 + raw.length()] = word.isCapitals() ? CAPITALS : 0;
        int at = firstTerm(entry);
        for (int i = 0; i < terms.count(); i++) {
            entry[at] = (byte) (terms.isAtSamePosition(i) ? ~terms.start(i) : terms.start(i));
            entry[at + 1] = (byte) terms.end(i);
            entry[at + 2] = (byte) terms.length(i);
            terms.copy(i, entry, bytes(at));
            at = nextTerm(entry, at);
        }
        return entry;
    }

    /** Whether the word is one of capitals and digits alone, without signs. */
    static boolean isCapitals(byte[] entry) {
        return entry[1 + entry[0]] == CAPITALS;
    }

    /** The place in an entry of its first term. Each other follows the one before, to the entry's end. */
    static int firstTerm(byte[] entry) {
        return 2 + entry[0];
    }

    static int nextTerm(byte[] entry, int term) {
        return bytes(term) + length(entry, term);
    }

    /** Whether it stands at the place of the one before. */
    static boolean isAtSamePosition(byte[] entry, int term) {
        return entry[term] < 0;
    }

    /** Where in the word the term begins. */
    static int start(byte[] entry, int term) {
        return isAtSamePosition(entry, term) ? ~entry[term] : entry[term];
    }

    /** Where in the word the term ends, exclusive. */
    static int end(byte[] entry, int term) {
        return entry[term + 1];
    }

    /** How many bytes the term has. */
    static int length(byte[] entry, int term) {
        return entry[term + 2];
    }

    /** The place in an entry of the bytes of a term. */
    static int bytes(int term) {
        return term + HEAD;
    }
}
