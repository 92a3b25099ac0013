package org.refractory.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long answers took.
 *
 * @param sorted nanoseconds of each, the shortest first
 * @param took all of it, by the clock
 * @param processor time of whoever answered
 */
record Measured(List<Long> sorted, Duration took, Duration processor) {
    static final Measured NONE = new Measured(List.of(), Duration.ZERO, Duration.ZERO);

    static Measured of(Collection<Long> nanos, Duration took, Duration processor) {
        return new Measured(nanos.stream().sorted().toList(), took, processor);
    }

    int answers() {
        return sorted.size();
    }

    double perSecond() {
        return answers() / (took.toNanos() / 1e9);
    }

    /** Of processor time, for one answer. */
    double microseconds() {
        return processor.toNanos() / 1e3 / Math.max(1, answers());
    }

    /** Milliseconds within which this share of the answers came. */
    double within(double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(answers() - 1, share * answers())) / 1e6;
    }
}
