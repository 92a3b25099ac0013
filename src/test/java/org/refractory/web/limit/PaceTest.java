package org.refractory.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten requests a second, of which thirty may come at once. */
class PaceTest {
    private static final int AT_ONCE = 30;

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(10, AT_ONCE, nanos::get);

    private long passing(String client, int requests) {
        return IntStream.range(0, requests)
                .filter(_ -> pace.take(client).isZero())
                .count();
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void soManyPassAtOnceAndNoMore() {
        assertThat(passing("192.0.2.1", 100)).isEqualTo(AT_ONCE);
    }

    @Test
    void whoIsTooFastLearnsHowLongToWait() {
        passing("192.0.2.1", AT_ONCE);
        Duration wait = pace.take("192.0.2.1");
        assertThat(wait).isEqualTo(Duration.ofMillis(100));
        later(wait);
        assertThat(pace.take("192.0.2.1")).isZero();
        assertThat(pace.take("192.0.2.1")).isPositive();
    }

    @Test
    void whoKeepsToThePaceNeverWaits() {
        passing("192.0.2.1", AT_ONCE);
        for (int request = 0; request < 1_000; request++) {
            later(Duration.ofMillis(100));
            assertThat(pace.take("192.0.2.1")).isZero();
        }
    }

    @Test
    void whoWaitsGetsAllOfItBackAndNotMore() {
        passing("192.0.2.1", 100);
        later(Duration.ofHours(1));
        assertThat(passing("192.0.2.1", 100)).isEqualTo(AT_ONCE);
    }

    @Test
    void whatIsRefusedIsNotCounted() {
        passing("192.0.2.1", 10_000);
        later(Duration.ofSeconds(1));
        assertThat(passing("192.0.2.1", 100)).isEqualTo(10);
    }

    @Test
    void aThousandGreedyClientsHoldUpHardlyAnybodyElse() {
        IntStream.range(0, 1_000).forEach(i -> passing("greedy " + i, 2 * AT_ONCE));
        long held = IntStream.range(0, 10_000)
                .filter(i -> !pace.take("quiet " + i).isZero())
                .count();
        assertThat(held)
                .as("two cells of 65,536 must both be taken: about 9 of 10,000")
                .isLessThan(60);
    }

    @Test
    void millionsOfClientsTakeNoMoreRoom() {
        IntStream.range(0, 2_000_000).forEach(i -> {
            pace.take("client " + i);
            nanos.addAndGet(TimeUnit.MICROSECONDS.toNanos(100));
        });
        assertThat(pace.take("one more")).isZero();
    }
}
