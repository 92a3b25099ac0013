package org.refractory.account.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How patient the throttle is: so many failures are free, then each one doubles the wait, from five seconds up to the longest.
 *
 * @param free failures after which nobody has to wait
 */
record Bound(int free, Duration longest) {
    private static final Duration FIRST = Duration.ofSeconds(5);

    /** 2^20 times five seconds is longer than any sensible wait, and shifts no further. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long to wait before the next attempt; zero or less where it may be made now.
     *
     * @param failures how many there were
     * @param last when the last of them was; null where there was none
     */
    Duration wait(long failures, @Nullable Instant last, Instant now) {
        if (failures < free || last == null) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.between(now, last.plus(pause));
    }
}
