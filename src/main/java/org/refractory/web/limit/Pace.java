package org.refractory.web.limit;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * How fast each of any number of clients may go, in half a megabyte: the generic cell rate algorithm (ITU-T I.371) over a
 * table that never grows. Each client counts in two cells, found by its name and a secret, and has to wait only where both
 * are full, so that sharing one with somebody busy does no harm.
 */
final class Pace {
    private static final int CELLS = 1 << 16;

    /** For each cell the moment at which all that was let through is paid off, in nanoseconds of the clock. */
    private final AtomicLongArray paidOff = new AtomicLongArray(CELLS);

    private final long secret = new SecureRandom().nextLong();
    private final long price;
    private final long credit;
    private final LongSupplier nanos;

    /**
     * @param perSecond what goes on for ever
     * @param atOnce what may come before that
     * @param nanos a clock that never goes back, from 0 on
     */
    Pace(int perSecond, int atOnce, LongSupplier nanos) {
        this.price = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.credit = price * atOnce;
        this.nanos = nanos;
    }

    /** Counts one request of a client; zero where it may pass, else how long to wait before the next. */
    Duration take(String client) {
        long now = nanos.getAsLong();
        long mixed = mixed(client);
        long one = wait((int) (mixed & (CELLS - 1)), now);
        long other = wait((int) ((mixed >>> 32) & (CELLS - 1)), now);
        return Duration.ofNanos(Math.min(one, other));
    }

    private long wait(int cell, long now) {
        while (true) {
            long before = paidOff.get(cell);
            long after = Math.max(before, now) + price;
            if (after - now > credit) {
                return after - now - credit;
            }
            if (paidOff.compareAndSet(cell, before, after)) {
                return 0;
            }
        }
    }

    /** Nobody can choose names that fall together; the last steps are those of MurmurHash3's finalizer. */
    private long mixed(String client) {
        long hash = secret;
        for (int i = 0; i < client.length(); i++) {
            hash = (hash ^ client.charAt(i)) * 0x9E3779B97F4A7C15L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
