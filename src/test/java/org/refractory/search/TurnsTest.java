package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refractory.portal.Wait;

@Timeout(60)
class TurnsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void neverDoMoreWorkAtOnceThanThereArePlaces() throws Exception {
        Turns turns = new Turns(2, LONG);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = IntStream.range(0, 2_000)
                .<Future<?>>mapToObj(_ -> people.submit(() -> {
                    try (Turns.Turn _ = turns.take()) {
                        most.accumulateAndGet(working.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(1_000); // others get the processor meanwhile
                        working.decrementAndGet();
                    }
                }))
                .toList();
        for (Future<?> each : all) {
            each.get();
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void theyComeInTheOrderOfTheirComing() throws Exception {
        Turns turns = new Turns(1, LONG);
        List<Integer> order = new CopyOnWriteArrayList<>();
        Turns.Turn first = turns.take();
        for (int i = 0; i < 5; i++) {
            int number = i;
            people.execute(() -> {
                try (Turns.Turn _ = turns.take()) {
                    order.add(number);
                }
            });
            Wait.until(PATIENCE, () -> turns.waiting() == number + 1);
        }
        first.close();
        Wait.until(PATIENCE, () -> order.size() == 5);
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whoTakesLongHoldsUpNobody() {
        Turns turns = new Turns(1, Duration.ofMillis(20));
        Turns.Turn endless = turns.take();
        turns.take().close();
        turns.take().close();
        endless.close();
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void aPlaceIsGivenBackOnce() throws Exception {
        Turns turns = new Turns(1, LONG);
        Turns.Turn first = turns.take();
        first.close();
        first.close();
        Turns.Turn second = turns.take();
        CountDownLatch third = new CountDownLatch(1);
        people.execute(() -> {
            turns.take().close();
            third.countDown();
        });
        Wait.until(PATIENCE, () -> turns.waiting() == 1);
        first.close();
        assertThat(third.await(50, TimeUnit.MILLISECONDS)).isFalse();
        second.close();
        third.await();
    }

    @Test
    void whoIsInterruptedGoesOnAtOnceAndKnows() throws Exception {
        Turns turns = new Turns(1, LONG);
        try (Turns.Turn _ = turns.take()) {
            Future<Boolean> other = people.submit(() -> {
                Thread.currentThread().interrupt();
                try (Turns.Turn _ = turns.take()) {
                    return Thread.currentThread().isInterrupted();
                }
            });
            assertThat(other.get()).isTrue();
        }
        turns.take().close();
    }
}
