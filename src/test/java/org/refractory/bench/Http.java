package org.refractory.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the pages cost when they are asked for by HTTP. */
final class Http {
    /** Questions with more hits may take longer. */
    static final long MANY_HITS = 100_000;

    private static final List<Integer> CONNECTIONS = List.of(1, 4, 16);
    private static final int TYPED = 500;

    /**
     * A portal runs for weeks: it is measured once its pages no longer become cheaper and its code is compiled, or after it
     * was warmed up for so long.
     */
    private static final Duration LONGEST_WARMING = Duration.ofMinutes(4);

    private static final double STILL_CHEAPER = 0.95;

    /** Of a processor, in the threads that compile. */
    private static final double STILL_COMPILING = 0.04;

    /** Of suggestions and the small file: a processor that sleeps in between answers later than one that is kept awake. */
    private static final List<Double> PACES = List.of(50.0, 200.0);

    /** A small file takes no work: what it takes all the same is the machine's, the network's and the asker's. */
    private static final String NO_WORK = "/assets/icon.svg";

    /** The machine's part changes from minute to minute. */
    private static final int ROUNDS = 5;

    private final Collection collection;
    private final List<Query> log;
    private final Duration each;
    private final Map<Integer, Measured> closed = new LinkedHashMap<>();
    private Duration coldStart = Duration.ZERO;
    private Warm warm = new Warm(Measured.NONE, 0, Double.NaN);
    private Measured few = Measured.NONE;
    private Measured many = Measured.NONE;
    private final List<Round> rounds = new ArrayList<>();
    private double rate;
    private long heap;
    private long resident;

    Http(Collection collection, List<Query> log, Duration each) {
        this.collection = collection;
        this.log = log;
        this.each = each;
    }

    void run(Names names, Language language, long seed) throws Exception {
        try (Portal portal = new Portal(collection.data())) {
            coldStart = portal.start(log.getFirst().path());
            portal.awaitReady();
            List<String> paths = log.stream().map(Query::path).toList();
            Load load = new Load(portal.node().address(), paths, portal::processor, each);
            List<Long> totals = log.stream().map(query -> total(portal, query)).toList();
            warm = warmUp(load, portal);
            for (int connections : CONNECTIONS) {
                closed.put(connections, load.closed(connections));
            }
            rate = peak() / 2;
            List<Load.Answered> answers = load.open(rate);
            few = nanos(answers.stream().filter(answer -> totals.get(answer.path()) < MANY_HITS));
            many = nanos(answers.stream().filter(answer -> totals.get(answer.path()) >= MANY_HITS));
            List<String> typed = typed(names, language, new Random(seed));
            Load typing = new Load(portal.node().address(), typed, portal::processor, each);
            warmUp(typing, portal);
            Load idle = new Load(portal.node().address(), List.of(NO_WORK), portal::processor, each);
            for (int i = 0; i < ROUNDS; i++) {
                for (double pace : PACES) {
                    rounds.add(new Round(pace, nanos(typing.open(pace).stream()), nanos(idle.open(pace).stream())));
                }
            }
            heap = portal.heap();
            resident = portal.resident();
        }
    }

    /** One after the other, so that the file tells how quiet the machine was. */
    private record Round(double pace, Measured suggesting, Measured fetching) {
        String text() {
            return "%s (%s)".formatted(Report.number(suggesting.within(0.99)), Report.number(fetching.within(0.99)));
        }
    }

    /**
     * How a portal became warm.
     *
     * @param first what the first round measured
     * @param compiling of a processor, what compiling took in the last round; zero where the system does not say
     */
    private record Warm(Measured first, int rounds, double compiling) {
        boolean isDone() {
            return compiling < STILL_COMPILING;
        }
    }

    private Warm warmUp(Load load, Portal portal) throws Exception {
        Measured first = load.closed(2);
        Measured before = first;
        for (int rounds = 2; ; rounds++) {
            Duration compiled = portal.compiling();
            long since = System.nanoTime();
            Measured now = load.closed(2);
            double compiling = (double) portal.compiling().minus(compiled).toNanos() / (System.nanoTime() - since);
            boolean cheaper = now.microseconds() < before.microseconds() * STILL_CHEAPER;
            boolean longEnough = each.multipliedBy(rounds).compareTo(LONGEST_WARMING) >= 0;
            if ((!cheaper && compiling < STILL_COMPILING) || longEnough) {
                return new Warm(first, rounds, compiling);
            }
            before = now;
        }
    }

    private static long total(Portal portal, Query query) {
        return portal.visitor()
                .get("/api/v1" + query.path())
                .expect(200)
                .json()
                .path("total")
                .longValue();
    }

    private static Measured nanos(Stream<Load.Answered> answers) {
        return Measured.of(answers.map(Load.Answered::nanos).toList(), Duration.ZERO, Duration.ZERO);
    }

    private static List<String> typed(Names names, Language language, Random random) {
        return IntStream.range(0, TYPED)
                .mapToObj(i -> i % 2 == 0 ? names.name(random) : language.word(random) + " " + names.name(random))
                .map(text -> text.substring(0, Math.min(text.length(), 2 + random.nextInt(8))))
                .map(text -> "/search/suggest?q="
                        + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private double peak() {
        return closed.values().stream().mapToDouble(Measured::perSecond).max().orElse(1);
    }

    /** Microseconds of the server's processor time for a page. */
    double microseconds() {
        return closed.values().stream()
                .mapToDouble(Measured::microseconds)
                .average()
                .orElse(Double.NaN);
    }

    void tell(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("(c) page over HTTP", "server µs/page", "pages/s", "p50 ms", "p99 ms", "pages"));
        closed.forEach((connections, measured) -> rows.add(List.of(
                "%d connections".formatted(connections),
                Report.number(measured.microseconds()),
                Report.number(measured.perSecond()),
                Report.number(measured.within(0.5)),
                Report.number(measured.within(0.99)),
                Integer.toString(measured.answers()))));
        report.table(rows);
        List<List<String>> open = new ArrayList<>();
        open.add(List.of("open loop", "asked/s", "p50 ms", "p99 ms", "answers", "to reach, p99 ms"));
        open.add(open("pages with fewer than 100,000 hits", few, rate, "50"));
        open.add(open("pages with more", many, rate, "150"));
        for (double pace : PACES) {
            at(pace).min(Comparator.comparingDouble(round -> round.fetching().within(0.99)))
                    .ifPresent(quietest -> {
                        open.add(open("suggestions", quietest.suggesting(), pace, "5"));
                        open.add(open("a small file, to compare", quietest.fetching(), pace, ""));
                    });
        }
        report.table(open);
        report.line(
                "Suggestions and the small file took turns; the table has the rounds in which the file was quickest.");
        for (double pace : PACES) {
            report.line("All rounds at %s a second, p99 of suggestions (of the file), ms: %s."
                    .formatted(Report.number(pace), at(pace).map(Round::text).collect(Collectors.joining(", "))));
        }
        report.line(
                "%d rounds of %d s warmed it up: a page took %s µs in the first, and compiling %s of a processor in the last."
                        .formatted(
                                warm.rounds(),
                                each.toSeconds(),
                                Report.number(warm.first().microseconds()),
                                Report.number(warm.compiling())));
        if (!warm.isDone()) {
            report.line(
                    "Code was still being compiled, which counts into (c) and its p99: measure again before you tell of them.");
        }
        report.line("Cold start to the first good page: %s s. After the load: %,d MB of heap in use, %,d MB resident."
                .formatted(Report.number(coldStart.toMillis() / 1e3), heap >> 20, resident >> 20));
    }

    private Stream<Round> at(double pace) {
        return rounds.stream().filter(round -> round.pace() == pace);
    }

    private static List<String> open(String what, Measured measured, double rate, String goal) {
        return List.of(
                what,
                Report.number(rate),
                Report.number(measured.within(0.5)),
                Report.number(measured.within(0.99)),
                Integer.toString(measured.answers()),
                goal);
    }
}
