package org.refractory.content.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides field by field whether content may write: yes where the field is as content last wrote it, or was never written
 * and is empty; no where a person changed it since. A field that content does not have is never blanked.
 */
final class Merge {
    private final boolean fresh;
    private final Map<String, String> lastWritten;
    private final Map<String, String> fingerprints;
    private final List<String> written = new ArrayList<>();
    private final List<String> leftAlone = new ArrayList<>();

    /**
     * @param fresh whether the record is being made now
     * @param lastWritten for each field the fingerprint of what content last wrote
     */
    Merge(boolean fresh, Map<String, String> lastWritten) {
        this.fresh = fresh;
        this.lastWritten = Map.copyOf(lastWritten);
        this.fingerprints = new LinkedHashMap<>(lastWritten);
    }

    <T> void field(String name, @Nullable T stored, @Nullable T wanted, Consumer<T> write) {
        if (wanted == null || isEmpty(wanted)) {
            return;
        }
        String have = Fingerprints.of(stored);
        String want = Fingerprints.of(wanted);
        boolean untouched = have.equals(lastWritten.get(name)) || (!lastWritten.containsKey(name) && isEmpty(stored));
        if (have.equals(want)) {
            fingerprints.put(name, want);
        } else if (fresh || untouched) {
            write.accept(wanted);
            written.add(name);
            fingerprints.put(name, want);
        } else {
            leftAlone.add(name);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> entries -> entries.isEmpty();
            default -> false;
        };
    }

    /** Whether anything was written. */
    boolean hasChanged() {
        return fresh || !written.isEmpty();
    }

    boolean isFresh() {
        return fresh;
    }

    List<String> written() {
        return List.copyOf(written);
    }

    /** The fields that a person changed and content says otherwise. */
    List<String> leftAlone() {
        return List.copyOf(leftAlone);
    }

    /** What to remember as last written. */
    Map<String, String> fingerprints() {
        return Map.copyOf(fingerprints);
    }
}
