package org.refractory.portal.hostile;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody who reads page after page, each on a connection of its own, while others mean harm. */
final class Reader {
    private static final String ADDRESS = "127.0.0.77";
    private static final List<String> PATHS =
            List.of("/", "/search?q=jak1", "/latest.atom", "/mechanisms/immune-evasion", "/api/v1/search?q=melanoma");

    private final URI portal;
    private final List<Duration> took = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Thread thread;

    private Reader(URI portal) {
        this.portal = portal;
        this.thread = Thread.ofPlatform().unstarted(this::read);
    }

    static Reader begins(URI portal) {
        Reader reader = new Reader(portal);
        reader.thread.start();
        return reader;
    }

    private void read() {
        for (int page = 0; !Thread.currentThread().isInterrupted(); page++) {
            String path = PATHS.get(page % PATHS.size());
            long start = System.nanoTime();
            Reply reply = ask(path);
            note(path, reply, Duration.ofNanos(System.nanoTime() - start));
            try {
                TimeUnit.MILLISECONDS.sleep(50); // as fast as nobody reads
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Reply ask(String path) {
        try {
            return Line.ask(ADDRESS, portal, Line.head("GET", path));
        } catch (IOException e) {
            return new Reply(0, e.toString());
        }
    }

    private synchronized void note(String path, Reply reply, Duration time) {
        took.add(time);
        if (reply.status() != 200) {
            refused.add(path + ": " + reply.status() + " " + reply.text());
        }
    }

    synchronized int pages() {
        return took.size();
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    synchronized Duration slowest() {
        return took.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    @Override
    public synchronized String toString() {
        List<Duration> sorted = took.stream().sorted().toList();
        return "%d pages, median %d ms, 99th percentile %d ms, slowest %d ms"
                .formatted(
                        sorted.size(),
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.get(sorted.size() * 99 / 100).toMillis(),
                        sorted.getLast().toMillis());
    }

    /** Ends with the page it is at. */
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
