package org.refractory.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.refractory.search.SearchRequest;

/**
 * Two ways to answer, in turn, each the whole log, so that whatever else the machine does disturbs both alike. One thread asks;
 * the processor time of the process includes what is compiled and collected meanwhile.
 */
final class Contest {
    private static final int WARM_UP = 2;
    private static final int FEWEST_ROUNDS = 3;

    private final List<Query> log;
    private final List<Side> sides;

    /** One way to answer, with what it took. */
    static final class Side {
        private final String name;
        private final Consumer<SearchRequest> answer;
        private final Map<QueryType, List<Long>> wall = new EnumMap<>(QueryType.class);
        private final Map<QueryType, List<Long>> processor = new EnumMap<>(QueryType.class);
        private long process;
        private long took;

        Side(String name, Consumer<SearchRequest> answer) {
            this.name = name;
            this.answer = answer;
        }

        String name() {
            return name;
        }

        /** All queries, with the processor time of the whole process. */
        Measured whole() {
            List<Long> all = wall.values().stream().flatMap(List::stream).toList();
            return Measured.of(all, Duration.ofNanos(took), Duration.ofNanos(process));
        }

        /** Those of one type, with the processor time of the thread that asked. */
        Measured of(QueryType type) {
            List<Long> times = wall.getOrDefault(type, List.of());
            return Measured.of(times, sum(times), sum(processor.getOrDefault(type, List.of())));
        }

        /** Microseconds of the thread for a query of any type. */
        double thread() {
            List<Long> all = processor.values().stream().flatMap(List::stream).toList();
            return Measured.of(all, Duration.ZERO, sum(all)).microseconds();
        }

        private static Duration sum(List<Long> nanos) {
            return Duration.ofNanos(nanos.stream().mapToLong(Long::longValue).sum());
        }
    }

    Contest(List<Query> log, List<Side> sides) {
        this.log = log;
        this.sides = sides;
    }

    /** Goes on until each side has answered for so long. */
    void run(Duration each) {
        for (int i = 0; i < WARM_UP; i++) {
            sides.forEach(side -> log.forEach(query -> side.answer.accept(query.request())));
        }
        int rounds = 0;
        while (rounds < FEWEST_ROUNDS || sides.stream().anyMatch(side -> side.took < each.toNanos())) {
            rounds++;
            sides.forEach(this::round);
        }
    }

    private void round(Side side) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processBefore = processor();
        long roundSince = System.nanoTime();
        for (Query query : log) {
            long threadBefore = threads.getCurrentThreadCpuTime();
            long since = System.nanoTime();
            side.answer.accept(query.request());
            long took = System.nanoTime() - since;
            note(side.wall, query.type(), took);
            note(side.processor, query.type(), threads.getCurrentThreadCpuTime() - threadBefore);
        }
        side.took += System.nanoTime() - roundSince;
        side.process += processor() - processBefore;
    }

    private static void note(Map<QueryType, List<Long>> notes, QueryType type, long value) {
        notes.computeIfAbsent(type, _ -> new ArrayList<>()).add(value);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
