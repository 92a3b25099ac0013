package org.refractory.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for what will be. */
public final class Wait {
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Wait() {}

    /** @return how long it took */
    public static Duration until(Duration atMost, BooleanSupplier holds) {
        Instant since = Instant.now();
        while (!holds.getAsBoolean()) {
            if (Duration.between(since, Instant.now()).compareTo(atMost) > 0) {
                throw new AssertionError("It did not happen within " + atMost);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
        return Duration.between(since, Instant.now());
    }
}
