package org.refractory.index.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for words that come again and again; the commonest are few. It never grows: words that share a place
 * displace each other. Any number of threads may ask; a lost race costs one more computation.
 */
final class Memo<V> {
    private static final int BITS = 15;

    private final Function<String, V> computing;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of records of V cannot be made otherwise
    private final @Nullable Known<V>[] known = new Known[1 << BITS];

    private record Known<V>(String word, V value) {}

    /** @param computing gives equal values for equal words; the values are shared */
    Memo(Function<String, V> computing) {
        this.computing = computing;
    }

    V of(String word) {
        int place = place(word.hashCode());
        Known<V> there = known[place];
        return there != null && there.word().equals(word) ? there.value() : computed(word, place);
    }

    /** Of the word between two places of a text. */
    V of(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i); // as a String has it
        }
        int place = place(hash);
        Known<V> there = known[place];
        int length = end - start;
        return there != null && there.word().length() == length && text.startsWith(there.word(), start)
                ? there.value()
                : computed(text.substring(start, end), place);
    }

    private static int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    }

    private V computed(String word, int place) {
        V value = computing.apply(word);
        known[place] = new Known<>(word, value);
        return value;
    }
}
