package org.refractory.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.refractory.activity.ActivityTail;

/**
 * What a state of an index reflects. In the public index only public rows count, so position and generation are one.
 *
 * @param generation the newest row of the log that it reflects
 * @param fingerprint of the code that built it
 */
public record Cursor(ActivityTail.Mark generation, String fingerprint) {
    private static final String GENERATION = "generation";
    private static final String AT = "generationAt";
    private static final String FINGERPRINT = "fingerprint";

    /** As it stands in the commit. */
    Iterable<Map.Entry<String, String>> userData() {
        return List.of(
                Map.entry(GENERATION, Long.toString(generation.position())),
                Map.entry(AT, generation.at().toString()),
                Map.entry(FINGERPRINT, fingerprint));
    }

    /** @throws IllegalArgumentException if the commit is not one of ours */
    static Cursor of(Map<String, String> userData) {
        String position = userData.get(GENERATION);
        String at = userData.get(AT);
        String fingerprint = userData.get(FINGERPRINT);
        if (position == null || at == null || fingerprint == null) {
            throw new IllegalArgumentException(
                    "The index was not written by this portal: its commit says %s".formatted(userData));
        }
        return new Cursor(new ActivityTail.Mark(Long.parseLong(position), Instant.parse(at)), fingerprint);
    }

    Cursor to(ActivityTail.Mark mark) {
        return new Cursor(mark, fingerprint);
    }
}
