package org.refractory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for, once. */
final class Lazy<T> {
    private final Reading<T> reading;
    private volatile @Nullable T value;

    /** What may have to read the index. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    Lazy(Reading<T> reading) {
        this.reading = reading;
    }

    /** @throws UncheckedIOException if the index cannot be read; it is tried again the next time */
    T get() {
        T known = value;
        return known == null ? read() : known;
    }

    private synchronized T read() {
        T known = value;
        if (known == null) {
            try {
                known = reading.read();
            } catch (IOException e) {
                throw new UncheckedIOException("The index could not be read", e);
            }
            value = known;
        }
        return known;
    }
}
