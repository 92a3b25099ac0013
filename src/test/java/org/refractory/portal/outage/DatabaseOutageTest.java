package org.refractory.portal.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.Answer;
import org.refractory.portal.Node;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;
import org.refractory.system.PostgresServer;
import org.refractory.system.TestDatabase;
import org.refractory.system.Trees;

/** The database goes away in the middle of load: readers notice nothing, writers are told what to do, all recovers by itself. */
@Tag("heavy")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DatabaseOutageTest {
    private static final Logger LOG = Logger.getLogger(DatabaseOutageTest.class);
    private static final Duration A_WHILE = Duration.ofSeconds(6);
    private static final Duration RECOVERY = Duration.ofSeconds(20);
    /** As long as a silent server is believed in, and a little more. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final PostgresServer external = TestDatabase.server(Path.of("target", "test-data", "outage"));

    /** A portal and somebody who writes there. */
    private record Desk(Node node, Visitor author) implements AutoCloseable {
        static Desk open(Node node) throws Exception {
            node.start();
            return new Desk(node, Staff.first(node).hire("Ada", "CURATOR"));
        }

        @Override
        public void close() {
            node.close();
        }
    }

    private Desk onEmbedded() throws Exception {
        return Desk.open(Node.on(folder.resolve("data"), Map.of()));
    }

    private Desk onExternal() throws Exception {
        return Desk.open(Node.on(folder.resolve("data"), Node.using(external.start())));
    }

    @AfterEach
    void stopExternal() throws Exception {
        external.stop();
        Trees.delete(Path.of("target", "test-data", "outage"));
    }

    @Test
    void thePortalItselfBringsTheEmbeddedDatabaseBack() throws Exception {
        try (Desk desk = onEmbedded()) {
            outage(
                    desk,
                    () -> desk.node().data().server().process().orElseThrow().destroyForcibly(),
                    () -> {});
            assertThat(desk.node().said()).contains("The embedded database has died", "The embedded database is back");
        }
    }

    @Test
    void anExternalDatabaseIsFoundAgain() throws Exception {
        try (Desk desk = onExternal()) {
            outage(
                    desk,
                    () -> {
                        external.stop();
                        await(A_WHILE);
                    },
                    external::start);
        }
    }

    @Test
    void aServerThatSaysNothingForAWhileKeepsNobodyForEver() throws Exception {
        try (Desk desk = onExternal()) {
            ProcessHandle postmaster = external.process().orElseThrow();
            outage(
                    desk,
                    () -> {
                        Signal.STOP.toAll(postmaster);
                        await(PATIENCE);
                    },
                    () -> Signal.CONT.toAll(postmaster));
        }
    }

    @Test
    void aBackendThatSaysNothingIsReplaced() throws Exception {
        try (Desk desk = onExternal()) {
            desk.author().page("/desk/account").expect(200);
            List<ProcessHandle> frozen = new ArrayList<>();
            for (long pid : idleBackends()) {
                frozen.add(ProcessHandle.of(pid).orElseThrow());
                Signal.STOP.to(frozen.getLast());
            }
            assertThat(frozen).isNotEmpty();
            Instant began = Instant.now();
            desk.author().page("/desk/account").expect(200);
            Duration first = Duration.between(began, Instant.now());
            LOG.infof("With %d frozen backends the first answer took %d ms", frozen.size(), first.toMillis());
            assertThat(first).isLessThan(Wait.onThisMachine(Duration.ofSeconds(4L * frozen.size())));
            for (ProcessHandle each : frozen) {
                Signal.CONT.to(each);
            }
        }
    }

    /** Those of the portal's pool, without the one that listens. */
    private List<Long> idleBackends() throws Exception {
        PostgresServer.Access access = external.access().orElseThrow();
        List<Long> pids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pid from pg_stat_activity"
                        + " where application_name = 'refractory' and state = 'idle' and query not ilike 'listen%'")) {
            while (row.next()) {
                pids.add(row.getLong(1));
            }
        }
        return pids;
    }

    /** Something done to a database. */
    @FunctionalInterface
    private interface Deed {
        void run() throws Exception;
    }

    private void outage(Desk desk, Deed takeAway, Deed giveBack) throws Exception {
        Writer writer = new Writer(desk.author(), "A1");
        try (Readers readers = new Readers(desk.author())) {
            await(A_WHILE);
            readers.next();
            await(A_WHILE);
            Figures before = readers.next();
            writer.next();
            takeAway.run();
            giveBack.run();
            int saved = writer.acknowledged();
            Duration back = Wait.until(Wait.onThisMachine(RECOVERY), () -> writer.acknowledged() > saved);
            Figures during = readers.next();
            Figures written = writer.next();
            await(A_WHILE);
            Figures after = readers.next();
            writer.stop();
            LOG.infof(
                    "Readers before: %s%nduring: %s%nafter: %s%nWriter during: %s, %d refused; back after %d ms",
                    before, during, after, written, writer.refused().size(), back.toMillis());
            assertThat(before.errors()).isEmpty();
            assertThat(during.errors()).isEmpty();
            assertThat(after.errors()).isEmpty();
            assertThat(during.percentile(99))
                    .isLessThan(before.percentile(99).multipliedBy(5).plusMillis(100));
            assertThat(writer.refused()).isNotEmpty().allSatisfy(DatabaseOutageTest::saysWhatToDo);
            assertThat(written.percentile(100)).isLessThan(PATIENCE);
            assertThat(writer.lost()).isEmpty();
        } finally {
            writer.stop();
        }
    }

    private static void saysWhatToDo(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("5");
        assertThat(answer.json().path("type").textValue()).isEqualTo("urn:refractory:problem:database-away");
        assertThat(answer.json().path("detail").textValue()).contains("send it again");
    }

    private static void await(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
