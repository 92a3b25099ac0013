package org.refractory.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    private final URI door;
    private final List<String> paths;
    private final Supplier<Duration> processor;
    private final Duration length;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** One answer: to which of the paths, and how long it took. */
    record Answered(int path, long nanos) {}

    Load(URI door, List<String> paths, Supplier<Duration> processor, Duration length) {
        this.door = door;
        this.paths = paths;
        this.processor = processor;
        this.length = length;
    }

    private void ask(int path) {
        HttpRequest request = HttpRequest.newBuilder(door.resolve(paths.get(path)))
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/json")
                .build();
        try {
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200 && status != 303 && status != 302) {
                throw new AssertionError("%d for %s".formatted(status, paths.get(path)));
            }
        } catch (IOException e) {
            throw new AssertionError(paths.get(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
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
