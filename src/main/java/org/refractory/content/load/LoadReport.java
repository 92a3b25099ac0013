package org.refractory.content.load;

import java.util.ArrayList;
import java.util.List;

/** What a load did, for the operator. */
public final class LoadReport {
    private int added;
    private int updated;
    private int unchanged;
    private final List<String> leftAlone = new ArrayList<>();

    void count(String key, Merge merge) {
        if (merge.isFresh()) {
            added++;
        } else if (merge.hasChanged()) {
            updated++;
        } else {
            unchanged++;
        }
        merge.leftAlone().forEach(field -> leftAlone.add(key + " " + field));
    }

    void leftAlone(String key, String what) {
        leftAlone.add(key + " " + what);
    }

    public int added() {
        return added;
    }

    public int updated() {
        return updated;
    }

    public int unchanged() {
        return unchanged;
    }

    /** Each key and field that content says otherwise than a person does. */
    public List<String> leftAlone() {
        return List.copyOf(leftAlone);
    }

    @Override
    public String toString() {
        String counts = "%d added, %d updated, %d unchanged".formatted(added, updated, unchanged);
        return leftAlone.isEmpty()
                ? counts
                : counts + "; left alone because a person changed it: " + String.join(", ", leftAlone);
    }
}
