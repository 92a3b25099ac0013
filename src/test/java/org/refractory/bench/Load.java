package org.refractory.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** People who ask a portal by HTTP; what they take themselves is not in the processor time. */
final class Load {
    /** More than ask at once unless the portal lags far behind. */
    private static final int MOST_PEOPLE = 64;

    private static final Duration UNTIL_ALL_ARE_THERE = Duration.ofMillis(200);
    private static final Set<Integer> ANSWERED = Set.of(200, 302, 303);

    private final URI door;
    private final List<String> paths;
    private final Supplier<Duration> processor;
    private final Duration length;

    /** One answer: to which of the paths, and how long it took. */
    record Answered(int path, long nanos) {}

    Load(URI door, List<String> paths, Supplier<Duration> processor, Duration length) {
        this.door = door;
        this.paths = paths;
        this.processor = processor;
        this.length = length;
    }

    private void ask(int path, Line line) {
        try {
            int status = line.ask(paths.get(path));
            if (!ANSWERED.contains(status)) {
                throw new AssertionError("%d for %s".formatted(status, paths.get(path)));
            }
        } catch (IOException e) {
            throw new AssertionError(paths.get(path), e);
        }
    }

    /** Each of so many people asks again as soon as there is an answer. */
    Measured closed(int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        Duration before = processor.get();
        long since = System.nanoTime();
        together(connections, line -> {
            while (System.nanoTime() - since < length.toNanos()) {
                long asked = System.nanoTime();
                ask(next.getAndIncrement() % paths.size(), line);
                nanos.add(System.nanoTime() - asked);
            }
        });
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        return Measured.of(nanos, took, processor.get().minus(before));
    }

    /** So many ask in each second, whether or not there were answers; waiting counts from when they wanted to ask. */
    List<Answered> open(double perSecond) throws Exception {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        long between = (long) (1e9 / perSecond);
        long since = System.nanoTime() + UNTIL_ALL_ARE_THERE.toNanos();
        AtomicInteger next = new AtomicInteger();
        together(MOST_PEOPLE, line -> {
            for (long i = next.getAndIncrement(); i * between < length.toNanos(); i = next.getAndIncrement()) {
                long wanted = since + i * between;
                awaitTime(wanted);
                int path = (int) (i % paths.size());
                ask(path, line);
                answers.add(new Answered(path, System.nanoTime() - wanted));
            }
        });
        return List.copyOf(answers);
    }

    private static void awaitTime(long wanted) {
        for (long left = wanted - System.nanoTime(); left > 0; left = wanted - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Of platform threads: an answer that goes from thread to thread is late by that itself. */
    private void together(int people, Consumer<Line> each) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(people)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                asking.add(all.submit(() -> {
                    try (Line line = new Line(door)) {
                        each.accept(line);
                    }
                    return null;
                }));
            }
            for (Future<?> one : asking) {
                one.get();
            }
        }
    }
}
