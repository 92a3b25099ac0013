package org.refractory.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of names by their keys, see {@link org.refractory.index.text.Analysis#key}; a key may be told by how it begins. */
final class ByKey<T> {
    /** A question looks up each of its words many times, and hardly ever how one begins. */
    private final Map<String, T> known = new HashMap<>();

    private final TreeSet<String> keys = new TreeSet<>();

    void put(String key, T value) {
        known.put(key, value);
        keys.add(key);
    }

    /** What is known already, or what becomes known now. */
    T orNew(String key, Supplier<T> fresh) {
        T value = known.get(key);
        if (value == null) {
            value = fresh.get();
            put(key, value);
        }
        return value;
    }

    @Nullable
    T get(String key) {
        return known.get(key);
    }

    boolean has(String key) {
        return known.containsKey(key);
    }

    /** Whether a key begins so. */
    boolean begins(String beginning) {
        String first = keys.ceiling(beginning);
        return first != null && first.startsWith(beginning);
    }
}
