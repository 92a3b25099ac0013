package org.refractory.portal.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.portal.Acceptances;
import org.refractory.portal.Answer;
import org.refractory.portal.Node;
import org.refractory.portal.PortalProcess;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;

/**
 * Minutes of reading, writing, importing and feed polling at once on a heap of 384 MB: nothing grows after the warm-up.
 * Three minutes show what grows fast; {@code -Dsoak.minutes=10} is the promise.
 */
@Tag("heavy")
class SoakTest {
    private static final Logger LOG = Logger.getLogger(SoakTest.class);
    private static final Duration WHOLE = Duration.ofMinutes(Integer.getInteger("soak.minutes", 3));
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int COLLECTIONS = 5;
    private static final int RECORDS = 5_000;
    private static final int FIRST_PMID = 72_000_001;
    private static final List<String> PAGES = List.of(
            "/",
            "/mechanisms",
            "/mechanisms/immune-evasion",
            "/search?q=pd-l1+melanoma",
            "/search?q=interferon&kind=articles&page=7",
            "/api/v1/search?q=jak1+loss",
            "/evidence/E1",
            "/articles/A1");
    private static final List<String> FEEDS =
            List.of("/latest.rss", "/latest.atom", "/latest.json", "/search.atom?q=jak1", "/mechanisms/hla-loh.rss");

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong imported = new AtomicLong();
    private Node node;

    @BeforeEach
    void start() throws Exception {
        node = Node.on(folder.resolve("data"), Map.of());
        node.start();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        node.close();
    }

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void nothingGrowsWhileEverybodyWorks() throws Exception {
        Staff staff = Staff.first(node);
        Visitor curator = staff.hire("Ada", "CURATOR");
        importEdition(curator, 1);
        Wait.until(Duration.ofMinutes(2), () -> !article(curator).isEmpty());
        Acceptances acceptances = new Acceptances(curator, staff.hire("Rosa", "REVIEWER"), article(curator));
        Latency.p99(node.visitor()); // warms up
        long before = Latency.p99(node.visitor());

        List<Future<?>> work = everybody(curator, acceptances);
        List<List<Vitals>> thirds = new ArrayList<>();
        for (int third = 1; third <= 3; third++) {
            thirds.add(watched(work));
        }
        open.set(false);
        for (Future<?> each : work) {
            each.get();
        }
        Wait.until(Duration.ofMinutes(1), () -> behind() == 0);
        long after = Latency.p99(node.visitor());

        LOG.infof(
                "%d answers, %d of feeds unchanged, %d records in %s; p99 %d µs before, %d µs after",
                answers.get(), unchanged.get(), imported.get(), WHOLE, before, after);
        LOG.infof(
                "%d acceptances, public after %d ms (mean) and %d ms (slowest)",
                accepted.get(), waited.get() / Math.max(1, accepted.get()), slowest.get());
        nothingGrew(thirds.get(1), thirds.get(2));
        assertThat(after).as("p99 in microseconds, before: %d", before).isLessThan(2 * before + 20_000);
        PortalProcess check = PortalProcess.start(node.data().root(), Map.of(), "check");
        assertThat(check.exitCode()).as(check.said()).isZero();
    }

    private List<Future<?>> everybody(Visitor curator, Acceptances acceptances) {
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            work.add(threads.submit(this::readPages));
        }
        work.add(threads.submit(this::pollFeeds));
        work.add(threads.submit(() -> accept(acceptances)));
        work.add(threads.submit(() -> importAgainAndAgain(curator)));
        return work;
    }

    private void readPages() {
        Visitor reader = node.visitor();
        for (int i = 0; open.get(); i++) {
            String path = PAGES.get(i % PAGES.size());
            (path.startsWith("/api/") ? reader.get(path) : reader.page(path)).expect(200);
            answers.incrementAndGet();
        }
    }

    /** As feed readers do: with the tag of what they have. */
    private void pollFeeds() {
        Visitor reader = node.visitor();
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; open.get(); i++) {
            String feed = FEEDS.get(i % FEEDS.size());
            Answer answer = reader.get(feed, Map.of("If-None-Match", tags.getOrDefault(feed, "\"none\"")));
            assertThat(answer.status()).isIn(200, 304);
            tags.put(feed, answer.header("etag"));
            (answer.status() == 304 ? unchanged : answers).incrementAndGet();
        }
    }

    private void accept(Acceptances acceptances) {
        while (open.get()) {
            String statement = "Note %d: two of 42 tumors that relapsed had lost JAK1.".formatted(accepted.get());
            long after = acceptances.next(statement).after().toMillis();
            slowest.accumulateAndGet(after, Math::max);
            waited.addAndGet(after);
            accepted.incrementAndGet();
        }
    }

    /** The same articles in ever newer editions, so that what grows is not the record. */
    private void importAgainAndAgain(Visitor curator) {
        for (int edition = 2; open.get(); edition++) {
            importEdition(curator, edition);
        }
    }

    private void importEdition(Visitor curator, int edition) {
        curator.stream(
                        "/api/v1/imports?in-scope=true&file=edition" + edition,
                        "application/xml",
                        () -> new PubmedGenerator(RECORDS, FIRST_PMID, edition, edition))
                .expect(200);
        imported.addAndGet(RECORDS);
    }

    private static String article(Visitor visitor) {
        return visitor.page("/search?q=" + FIRST_PMID).header("location").replaceFirst(".*/articles/", "");
    }

    /** A third of the time; the last of these vitals are without garbage. */
    private List<Vitals> watched(List<Future<?>> work) throws Exception {
        List<Vitals> vitals = new ArrayList<>();
        Instant end = Instant.now().plus(WHOLE.dividedBy(3));
        while (Instant.now().isBefore(end)) {
            pause(work);
            vitals.add(Vitals.of(node.visitor(), node.process()));
        }
        for (int i = 0; i < COLLECTIONS; i++) {
            pause(work);
            vitals.add(Vitals.collected(node.visitor(), node.process()));
        }
        return vitals;
    }

    private static void pause(List<Future<?>> work) throws Exception {
        for (Future<?> each : work) {
            if (each.isDone()) {
                each.get(); // tells why it ended
            }
        }
        Thread.sleep(BETWEEN);
    }

    private long behind() {
        try {
            return Vitals.of(node.visitor(), node.process()).behind();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The second third of the time against the last; the first is the warm-up. */
    private static void nothingGrew(List<Vitals> middle, List<Vitals> late) {
        LOG.infof("In the middle %s, at the end %s", middle.getLast(), late.getLast());
        long keptBefore = kept(middle);
        long keptAfter = kept(late);
        LOG.infof("Heap without garbage: %d bytes in the middle, %d at the end", keptBefore, keptAfter);
        assertThat(keptAfter)
                .as("bytes of heap without garbage; before: %d", keptBefore)
                .isLessThan(keptBefore * 9 / 8 + 16_000_000);
        assertThat(most(late, Vitals::threads)).as("threads").isLessThanOrEqualTo(most(middle, Vitals::threads) + 20);
        assertThat(most(late, Vitals::handles)).as("handles").isLessThanOrEqualTo(most(middle, Vitals::handles) + 100);
        assertThat(most(late, Vitals::ghosts))
                .as("deleted files of indexes that are held open")
                .isLessThanOrEqualTo(most(middle, Vitals::ghosts) + 50);
    }

    /** Least, because what a request or a portion of an import is working on is no growth. */
    private static long kept(List<Vitals> third) {
        return third.subList(third.size() - COLLECTIONS, third.size()).stream()
                .mapToLong(Vitals::heap)
                .min()
                .orElseThrow();
    }

    private static int most(List<Vitals> vitals, java.util.function.ToIntFunction<Vitals> of) {
        return vitals.stream().mapToInt(of).max().orElseThrow();
    }
}
