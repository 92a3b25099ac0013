package org.refractory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.refractory.portal.Node;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;

/** A portal as an operator runs it, and what it takes. */
final class Portal implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Node node;

    /** What each thread of it took to compile, as far as it was seen. */
    private final Map<Path, Duration> compiled = new HashMap<>();

    /** Whoever asks from the same machine is an operator and never held up. */
    Portal(Path data) throws IOException {
        node = Node.on(data, Map.of());
    }

    Node node() {
        return node;
    }

    Visitor visitor() {
        return node.visitor();
    }

    /** @return how long it took until the first good page */
    Duration start(String path) throws Exception {
        Instant since = Instant.now();
        node.launch();
        Wait.until(LONGEST, () -> visitor().page(path).status() == 200);
        return Duration.between(since, Instant.now());
    }

    void awaitReady() throws Exception {
        node.awaitReady();
    }

    /** Waits until what was written can be searched: twice, because the log is asked only now and then. */
    void awaitFollowed(int articles) {
        Wait.until(LONGEST, () -> articles() >= articles);
        Wait.until(LONGEST, () -> visitor().get("/q/health/ready").body().contains("\"lag rows\": 0"));
    }

    /** How many articles are public. */
    long articles() {
        return visitor()
                .get("/api/v1/search?kind=articles")
                .json()
                .path("total")
                .longValue();
    }

    /** All processor time it has taken since it was started. */
    Duration processor() {
        return ProcessHandle.of(node.process())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Processor time of the threads that compile its code, those that have ended included; zero where the system does not say. */
    Duration compiling() throws IOException {
        Path threads = Path.of("/proc", Long.toString(node.process()), "task");
        if (Files.exists(threads)) {
            try (Stream<Path> all = Files.list(threads)) {
                all.forEach(thread -> compiled.merge(
                        thread, compiling(thread), (known, now) -> now.compareTo(known) > 0 ? now : known));
            }
        }
        return compiled.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** As proc(5) has it: behind the name in brackets, user and system time are 11 and 12 words on, in hundredths of a second. */
    private static Duration compiling(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean compiles = stat.contains("(C1 CompilerThre") || stat.contains("(C2 CompilerThre");
            return compiles
                    ? Duration.ofMillis(10 * (Long.parseLong(numbers[11]) + Long.parseLong(numbers[12])))
                    : Duration.ZERO;
        } catch (IOException e) {
            return Duration.ZERO; // it has ended
        }
    }

    /** Memory that the system gave it, in bytes; 0 where the system does not say. */
    long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(node.process()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Of its heap in use, garbage included, in bytes. */
    long heap() {
        return (long) visitor()
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
