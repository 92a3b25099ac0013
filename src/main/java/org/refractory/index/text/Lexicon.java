package org.refractory.index.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The terms of common words, for texts that come by the thousand. A word stands together with its terms in one small array:
 * where they are objects that point to each other, a processor waits for memory eight times for each word, which was an eighth
 * of all that an import took.
 *
 * <p>Words are of ASCII alone, and as long as {@link Words} makes them at most. An entry is the length of the word and the word, a
 * byte that says whether it is in capitals, and for each term its length and its bytes; it is never changed. There are as many places
 * for entries at all times: a word that comes displaces the one of its two neighbours that was asked for longer ago. Any number of
 * threads may ask.
 */
final class Lexicon {
    /** Of the words of generated abstracts 5 in 100 are not found in so many places, and 7 in half as many. */
    private static final int BITS = 16;

    private static final byte CAPITALS = 1;

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

    private static byte[] of(String word) {
        Folded folded = Folded.of(word);
        List<byte[]> forms = folded.forms().stream().map(Lexicon::bytes).toList();
        int length = 2
                + word.length()
                + forms.stream().mapToInt(form -> 1 + form.length).sum();
        byte[] entry = new byte[length];
        int at = put(entry, 0, bytes(word));
        entry[at++] = folded.capitals() ? CAPITALS : 0;
        for (byte[] form : forms) {
            at = put(entry, at, form);
        }
        return entry;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int put(byte[] entry, int at, byte[] bytes) {
        assert bytes.length <= Byte.MAX_VALUE;
        entry[at] = (byte) bytes.length;
        System.arraycopy(bytes, 0, entry, at + 1, bytes.length);
        return at + 1 + bytes.length;
    }

    /** Whether the word was written in capitals and digits alone. */
    static boolean isCapitals(byte[] entry) {
        return entry[1 + entry[0]] == CAPITALS;
    }

    /** Where the first term stands: its length, and then its bytes. Each other follows the one before, to the entry's end. */
    static int firstTerm(byte[] entry) {
        return 2 + entry[0];
    }
}
