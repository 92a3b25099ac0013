package org.refractory.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the log readable where the same thing happens a hundred times a second. */
final class Seldom {
    private final long every;
    private final AtomicLong due;

    Seldom(Duration every) {
        this.every = every.toNanos();
        this.due = new AtomicLong(System.nanoTime());
    }

    /** Whether it is time to say it again; then not for a while. */
    boolean isDue() {
        long now = System.nanoTime();
        long when = due.get();
        return now - when >= 0 && due.compareAndSet(when, now + every);
    }
}
