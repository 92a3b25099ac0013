package org.refractory.search;

import java.time.Instant;
import java.util.Optional;

/** What stands at the public address of a record. */
public sealed interface Lookup<T> {
    record Found<T>(T view) implements Lookup<T> {}

    /** It was public once. */
    record Gone<T>(String reason, Instant at) implements Lookup<T> {}

    /**
     * It was joined to another record.
     *
     * @param path where that is, such as {@code /articles/A12}
     */
    record Moved<T>(String path) implements Lookup<T> {}

    /** The public never knew such a record. */
    record Missing<T>() implements Lookup<T> {}

    default Optional<T> found() {
        return this instanceof Found<T>(T view) ? Optional.of(view) : Optional.empty();
    }
}
