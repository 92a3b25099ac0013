package org.refractory.index.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for words that come again and again; the commonest are few. It never grows: a word that comes displaces
 * the one of its two neighbours that was asked for longer ago. Any number of threads may ask; a lost race costs one more
 * computation.
 */
final class Memo<V> {
    private final Function<String, V> computing;
    private final int bits;

    /** Pairs of neighbours, of which the one that was asked for last comes first. */
    private final @Nullable Known<V>[] known;

    private record Known<V>(int hash, String word, V value) {
        /** The hash first: most strangers are told by it, without reading their letters. */
        boolean is(int hash, String text, int start, int length) {
            return this.hash == hash && word.length() == length && text.startsWith(word, start);
        }
    }

    /**
     * @param bits of the number of words that it knows at most, at least 1: 15 for 32,768
     * @param computing gives equal values for equal words; the values are shared
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of records of V cannot be made otherwise
    Memo(int bits, Function<String, V> computing) {
        this.bits = bits;
        this.computing = computing;
        known = new Known[1 << bits];
    }

    V of(String word) {
        return of(word, 0, word.length());
    }

    /** Of the word between two places of a text. */
    V of(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash * 0x9E3779B9) >>> (Integer.SIZE - bits);
        int pair = place & ~1;
        Known<V> first = known[pair];
        if (first != null && first.is(hash, text, start, end - start)) {
            return first.value();
        }
        Known<V> second = known[pair + 1];
        if (second == null || !second.is(hash, text, start, end - start)) {
            String word = text.substring(start, end);
            second = new Known<>(hash, word, computing.apply(word));
        }
        known[pair] = second;
        known[pair + 1] = first;
        return second.value();
    }
}
