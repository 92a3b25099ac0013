package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.refractory.index.projection.Projection;

class HandsTest {
    /** Long enough that the other thread is still at it when one has failed. */
    private static final Duration TAKES = Duration.ofMillis(50);

    private static List<Projection> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Projection("A" + number, null))
                .toList();
    }

    @Test
    void eachRecordIsTakenOnce() throws IOException {
        for (int count : List.of(0, 1, 49, 100, 1_000)) {
            Queue<Projection> taken = new ConcurrentLinkedQueue<>();
            Hands.each(records(count), taken::add);
            assertThat(taken).containsExactlyInAnyOrderElementsOf(records(count));
        }
    }

    static boolean hasSeveralProcessors() {
        return Runtime.getRuntime().availableProcessors() > 1;
    }

    @Test
    @EnabledIf("hasSeveralProcessors")
    void manyAreTakenByTwoAtOnce() throws IOException {
        CyclicBarrier bothAreHere = new CyclicBarrier(2);
        AtomicInteger taken = new AtomicInteger();
        Hands.each(records(100), _ -> {
            if (taken.getAndIncrement() < 2) {
                meet(bothAreHere);
            }
        });
        assertThat(taken).hasValue(100);
    }

    @Test
    void allDoAWorkOnce() throws IOException {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        CyclicBarrier allAreHere = new CyclicBarrier(Runtime.getRuntime().availableProcessors());
        Hands.all(() -> {
            threads.add(Thread.currentThread());
            meet(allAreHere);
        });
        assertThat(threads)
                .hasSize(Runtime.getRuntime().availableProcessors())
                .doesNotHaveDuplicates()
                .contains(Thread.currentThread());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Only one came", e);
        }
    }

    @Test
    @EnabledIf("hasSeveralProcessors")
    void aFaultIsToldAndNobodyIsAtItAnyMore() {
        for (Exception fault : List.of(new IOException("The disk is full"), new IllegalStateException("A fault"))) {
            CyclicBarrier bothAreHere = new CyclicBarrier(2);
            AtomicInteger taken = new AtomicInteger();
            AtomicInteger working = new AtomicInteger();
            assertThatThrownBy(() -> Hands.each(records(500), _ -> {
                        int number = taken.getAndIncrement();
                        working.incrementAndGet();
                        if (number < 2) {
                            meet(bothAreHere);
                        }
                        if (number == 0) {
                            working.decrementAndGet();
                            throwIt(fault);
                        }
                        LockSupport.parkNanos(TAKES.toNanos());
                        working.decrementAndGet();
                    }))
                    .isSameAs(fault);
            assertThat(working).hasValue(0);
            assertThat(taken).as("what was left is left").hasValueLessThan(500);
        }
    }

    /** Where a disk is full, one thread is told so and the others that the writer is closed. */
    @Test
    @EnabledIf("hasSeveralProcessors")
    void aFaultOfTheDiskIsToldBeforeWhatFollowsFromIt() {
        CyclicBarrier bothAreHere = new CyclicBarrier(Runtime.getRuntime().availableProcessors());
        Thread caller = Thread.currentThread();
        for (boolean callerIsTold : List.of(true, false)) {
            assertThatThrownBy(() -> Hands.all(() -> {
                        meet(bothAreHere);
                        boolean isCaller = Thread.currentThread() == caller;
                        throwIt(
                                isCaller == callerIsTold
                                        ? new IOException("Full")
                                        : new IllegalStateException("Closed"));
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Full");
        }
    }

    private static void throwIt(Exception fault) throws IOException {
        switch (fault) {
            case IOException disk -> throw disk;
            case RuntimeException other -> throw other;
            default -> throw new AssertionError(fault);
        }
    }
}
