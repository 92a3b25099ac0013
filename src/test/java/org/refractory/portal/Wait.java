package org.refractory.portal;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for what will be. */
public final class Wait {
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration BREATH = Duration.ofMillis(50);

    private Wait() {}

    /** A promise made for a machine of one's own: where others compute too, a second of theirs is longer. */
    public static Duration onThisMachine(Duration promise) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double crowd = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
        return Duration.ofMillis(Math.round(promise.toMillis() * Math.max(1, crowd)));
    }

    /** @return how long it took */
    public static Duration until(Duration atMost, BooleanSupplier holds) {
        Instant since = Instant.now();
        while (!holds.getAsBoolean()) {
            if (Duration.between(since, Instant.now()).compareTo(atMost) > 0) {
                throw new AssertionError("It did not happen within " + atMost);
            }
            rest(BETWEEN);
        }
        return Duration.between(since, Instant.now());
    }

    /** After an answer that somebody did not like, before they try again. */
    public static void aBreath() {
        rest(BREATH);
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
