package org.refractory.index.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a record that was public once.
 *
 * @param key its public name
 * @param reason a plain sentence
 * @param at when it stopped being public
 * @param movedTo the key of the record it was joined to, or null
 */
public record Departed(
        String key, String reason, Instant at, @Nullable String movedTo) {}
