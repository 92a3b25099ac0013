package org.refractory.portal.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refractory.index.IndexCheck;
import org.refractory.index.projection.Side;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.portal.Answer;
import org.refractory.portal.Node;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;
import org.refractory.system.Rows;

/**
 * Portal and database are killed at random moments of an import and of the work of three people, again and again on one data
 * folder, so that damage would add up. {@code -Dcrash.rounds=5 -Dcrash.seed=1} makes it short and repeatable.
 */
@QuarkusTest
@TestProfile(LeftRunning.class)
@Tag("heavy")
class CrashTest {
    private static final Logger LOG = Logger.getLogger(CrashTest.class);
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    /** The random moment comes after so many acknowledgements at most: on a busy machine too there is work to lose. */
    private static final int MOST_WRITES = 400;
    /** One round in so many also waits until an import is acknowledged to its end. */
    private static final int ROUNDS_PER_IMPORT = 3;

    /** A portal that lives for seconds need not compile itself well. */
    private static final Map<String, String> SHORT_LIVED = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    /** A second is the promise, and how long it took is told; on a machine that others use, too, it may be late. */
    private static final Duration LATEST = Duration.ofSeconds(10);

    private static final Duration RECOVERY = Duration.ofMinutes(1);

    @Inject
    Rows rows;

    @Inject
    IndexCheck check;

    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Curator> curators = new ArrayList<>();
    private Node node;
    private Importer importer;
    private Visitor author;
    private Visitor reviewer;
    private List<String> articles;

    @BeforeEach
    void found() throws Exception {
        node = Node.on(LeftRunning.folder(), SHORT_LIVED);
        node.start();
        Staff staff = Staff.first(node);
        author = staff.hire("Ada", "REVIEWER");
        reviewer = staff.hire("Rosa", "REVIEWER");
        articles = articlesInScope(author);
        importer = new Importer(author, ledger, SEED);
        curators.add(new Curator("Ada", author, articles, "jak-stat-loss", ledger, new Random(SEED + 1)));
        curators.add(new Curator("Rosa", reviewer, articles, "hla-loh", ledger, new Random(SEED + 2)));
        curators.add(
                new Curator("Greta", staff.hire("Greta", "REVIEWER"), articles, "treg", ledger, new Random(SEED + 3)));
    }

    private List<String> articlesInScope(Visitor curator) throws SQLException {
        curator.stream(
                        "/api/v1/imports?file=curated&in-scope=true",
                        "application/xml",
                        () -> new PubmedGenerator(300, 60_000_001, 1))
                .expect(200);
        return rows.all("select 'A' || id as id from article where state = 'IN_SCOPE'", row -> row.getString("id"));
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        node.close();
    }

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void whateverIsKilledNothingAcknowledgedIsLostAndTheIndexIsWhatTheDatabaseSays() throws Exception {
        LOG.infof("%d rounds with -Dcrash.seed=%d", ROUNDS, SEED);
        for (int round = 1; round <= ROUNDS; round++) {
            Victim victim = Victim.any(random);
            try {
                crash(victim);
                Duration acceptance = acceptanceIsPublic();
                assertThat(Truth.missing(rows, ledger)).isEmpty();
                Duration check = Wait.until(RECOVERY, () -> isClean(Side.PUBLIC) && isClean(Side.DESK));
                LOG.infof(
                        "Round %d, %s: public after %d ms, index checked in %d ms; %s",
                        round, victim, acceptance.toMillis(), check.toMillis(), ledger);
            } catch (AssertionError e) {
                throw new AssertionError("Round %d, %s; the portal said:%n%s".formatted(round, victim, node.said()), e);
            }
        }
    }

    private void crash(Victim victim) throws Exception {
        AtomicBoolean open = new AtomicBoolean(true);
        List<Future<?>> work = new ArrayList<>();
        curators.forEach(curator -> work.add(threads.submit(() -> curator.workWhile(open::get))));
        work.add(threads.submit(() -> importer.workWhile(open::get)));
        work.add(threads.submit(() -> importer.watchWhile(open::get)));
        long moment = ledger.acknowledged() + random.nextInt(MOST_WRITES);
        int imports = importer.finished() + (random.nextInt(ROUNDS_PER_IMPORT) == 0 ? 1 : 0);
        Wait.until(
                RECOVERY,
                () -> (ledger.acknowledged() >= moment && importer.finished() >= imports)
                        || work.stream().anyMatch(Future::isDone));
        assertThat(work).as("nobody stops while all is well").noneMatch(Future::isDone);
        victim.kill(node, random);
        long before = ledger.acknowledged();
        if (!node.isAlive()) {
            node.launch();
        }
        node.awaitReady();
        Wait.until(RECOVERY, () -> ledger.acknowledged() > before);
        open.set(false);
        for (Future<?> each : work) {
            each.get();
        }
    }

    /** How long after its acknowledgement the next acceptance is there for everybody. */
    private Duration acceptanceIsPublic() {
        Answer draft = author.send(
                "POST",
                "/api/v1/articles/" + articles.getFirst() + "/evidence",
                Curator.body("After a crash the next acceptance is public within a second of its acknowledgement."));
        String path = "/api/v1/evidence/" + draft.expect(201).json().path("id").textValue();
        Answer submitted =
                author.send("POST", path + "/submission", version(draft)).expect(200);
        reviewer.send("POST", path + "/acceptance", version(submitted)).expect(200);
        Instant accepted = Instant.now();
        Wait.until(LATEST, () -> node.visitor().get(path).status() == 200);
        return Duration.between(accepted, Instant.now());
    }

    private static Map<String, Object> version(Answer answer) {
        return Map.of("version", answer.json().path("version").intValue());
    }

    private boolean isClean(Side side) {
        try {
            return check.check(side).orElseThrow().isClean();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
