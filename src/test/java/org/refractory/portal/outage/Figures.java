package org.refractory.portal.outage;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How a portal answered for a while. */
final class Figures {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    void answered(long time) {
        nanos.add(time);
    }

    void failed(String error) {
        errors.add(error);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    int count() {
        return nanos.size();
    }

    /** So many of a hundred answers took no longer. */
    Duration percentile(double percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int place = (int) Math.ceil(sorted.size() * percent / 100) - 1;
        return sorted.isEmpty() ? Duration.ZERO : Duration.ofNanos(sorted.get(Math.max(0, place)));
    }

    @Override
    public String toString() {
        return "%,d answers, %d errors, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(count(), errors.size(), ms(50), ms(99), ms(100));
    }

    private double ms(double percent) {
        return percentile(percent).toNanos() / 1e6;
    }
}
