package org.refractory.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** People who ask a portal by HTTP; what they take themselves is not in the processor time. */
final class Load {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    // More than ask at once unless the portal lags far behind: a connection that is not kept is made anew.
    static {
        System.setProperty("http.maxConnections", "256");
    }

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

    /** By the plainest client there is: what hands each answer from thread to thread is late by that itself. */
    private void ask(int path) {
        String asked = paths.get(path);
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) door.resolve(asked).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.setRequestProperty("Accept", "text/html,application/json");
            int status = connection.getResponseCode();
            if (status != 200 && status != 303 && status != 302) {
                throw new AssertionError("%d for %s".formatted(status, asked));
            }
            try (InputStream body = connection.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new AssertionError(asked, e);
        }
    }

    /** Each of so many people asks again as soon as there is an answer. */
    Measured closed(int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        Duration before = processor.get();
        long since = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(people.submit(() -> {
                    while (System.nanoTime() - since < length.toNanos()) {
                        long asked = System.nanoTime();
                        ask(next.getAndIncrement() % paths.size());
                        nanos.add(System.nanoTime() - asked);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        return Measured.of(nanos, took, processor.get().minus(before));
    }

    /** So many ask in each second, whether or not there were answers; waiting counts from when they wanted to ask. */
    List<Answered> open(double perSecond) throws Exception {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        long between = (long) (1e9 / perSecond);
        long since = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; (long) i * between < length.toNanos(); i++) {
                long wanted = since + i * between;
                int path = i % paths.size();
                LockSupport.parkNanos(wanted - System.nanoTime());
                all.add(people.submit(() -> {
                    ask(path);
                    answers.add(new Answered(path, System.nanoTime() - wanted));
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return List.copyOf(answers);
    }
}
