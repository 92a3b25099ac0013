package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.PortalProcess;
import org.refractory.portal.Wait;
import org.refractory.system.FreePort;
import org.refractory.system.OwnerLock;

/** Several processes on one data folder: one owns it, the others attach, wait or refuse, and a dead one owns nothing. */
@Tag("heavy")
class CommandLineProcessTest {
    /** A thousand records at once, beside two other Java machines that still end. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Operator operator = new Operator(Path.of(""));
    private Path data = Path.of("");
    private int port;

    @BeforeEach
    void here() throws Exception {
        operator = new Operator(folder);
        data = folder.resolve("data");
        port = FreePort.any();
    }

    @Test
    void importsBesideAPortalRunTogetherAndArePublicAtOnce() throws Exception {
        PortalProcess portal = operator.portal(data, port);
        try (Site site = new Site(port)) {
            portal.awaitReady(port);
            List<PortalProcess> imports = List.of(
                    operator.command(
                            data,
                            "import",
                            "--in-scope",
                            operator.records(500, 83_000_000).toString()),
                    operator.command(
                            data,
                            "import",
                            "--in-scope",
                            operator.records(500, 83_010_000).toString()));
            for (PortalProcess each : imports) {
                assertThat(each.exitCode()).as(each.said()).isZero();
                assertThat(each.said()).contains("500 added, 0 updated, 0 unchanged, 0 deleted, 0 refused");
            }
            Instant ended = Instant.now();
            Operator.await("all can be found", () -> found(site, 83_000_499) && found(site, 83_010_499));
            assertThat(Duration.between(ended, Instant.now())).isLessThan(Wait.onThisMachine(SOON));
            assertThat(operator.runs(data, "check")).contains("equal");
            operator.refuses(data, "A portal is running on the data folder " + data, "restore", backup().toString());
            assertThat(portal.said()).doesNotContain(" WARN ", " ERROR ");
        } finally {
            portal.kill();
        }
    }

    private Path backup() throws Exception {
        Path file = folder.resolve("backup.zip");
        operator.runs(data, "backup", file.toString());
        return file;
    }

    private static boolean found(Site site, int pmid) {
        return site.get("/api/v1/search?kind=articles&q=" + pmid)
                        .json()
                        .findPath("total")
                        .asInt()
                == 1;
    }

    @Test
    void twoCommandsWithoutAPortalTakeTurns() throws Exception {
        PortalProcess first = operator.command(
                data, "import", operator.records(3_000, 84_000_000).toString());
        awaitHolder(OwnerLock.Role.COMMAND);
        PortalProcess second = operator.command(
                data, "import", operator.records(10, 84_010_000).toString());
        assertThat(first.exitCode()).as(first.said()).isZero();
        assertThat(second.exitCode()).as(second.said()).isZero();
        assertThat(second.said())
                .contains("Another command is at work on %s; this one starts when it is done.".formatted(data));
        assertThat(first.said()).contains("3,000 added");
        assertThat(second.said()).contains("10 added");
        try (Opened database = new Opened(data)) {
            assertThat(database.number("select count(*) from article")).isEqualTo(3_010);
        }
        assertThat(PortalProcess.processesOf(data)).isEmpty();
    }

    @Test
    void aCommandWhileThePortalStartsAttachesToIt() throws Exception {
        PortalProcess portal = operator.portal(data, port); // it makes the database first, which takes seconds
        try {
            awaitHolder(OwnerLock.Role.PORTAL);
            assertThat(operator.runs(data, "database")).contains("owner    a portal, process");
            portal.awaitReady(port);
        } finally {
            portal.kill();
            portal.exitCode();
        }
        assertThat(PortalProcess.processesOf(data)).as("its server lives on").isNotEmpty();

        portal = operator.portal(data, port); // it stops the server that was left over, and starts its own
        try {
            Operator.await(
                    "the new portal owns the folder",
                    () -> OwnerLock.holder(data.resolve("owner.lock"))
                            .filter(OwnerLock.Holder::isAlive)
                            .isPresent());
            assertThat(operator.runs(data, "database")).contains("owner    a portal, process");
            portal.awaitReady(port);
            portal.terminate();
            portal.exitCode();
        } finally {
            portal.kill();
        }
        assertThat(PortalProcess.processesOf(data)).isEmpty();
    }

    @Test
    void aPortalWaitsForACommandThatIsAtWorkAndSaysSo() throws Exception {
        PortalProcess command = operator.command(
                data,
                "import",
                "--in-scope",
                operator.records(5_000, 85_000_000).toString());
        awaitHolder(OwnerLock.Role.COMMAND);
        PortalProcess portal = operator.portal(data, port);
        try (Site site = new Site(port)) {
            Operator.await(
                    "it says that it waits",
                    () -> portal.said()
                            .contains(
                                    "A command is at work on %s; the portal starts when it is done.".formatted(data)));
            assertThat(command.exitCode()).as(command.said()).isZero();
            portal.awaitReady(port);
            assertThat(found(site, 85_004_999)).isTrue();
        } finally {
            portal.kill();
        }
    }

    @Test
    void aKilledCommandOwnsNothingAndHasLostNothing() throws Exception {
        Path file = operator.records(20_000, 86_000_000);
        PortalProcess killed = operator.command(data, "import", file.toString());
        Operator.await(
                "some batches are in",
                () -> !Operator.ask(data, "select 1 from article offset 1000 limit 1")
                        .isEmpty());
        long seen = Long.parseLong(Operator.ask(data, "select count(*) from article"));
        killed.kill();
        killed.exitCode();
        assertThat(PortalProcess.processesOf(data)).as("its server lives on").isNotEmpty();
        assertThat(operator.runs(data, "import", file.toString())).contains("0 refused");
        try (Opened database = new Opened(data)) {
            assertThat(database.number("select count(*) from article")).isEqualTo(20_000);
            assertThat(database.number(
                            "select count(*) from activity where verb = 'ADDED' and subject_kind = 'ARTICLE'"))
                    .isEqualTo(20_000);
            assertThat(database.number("select unchanged from import_run order by id desc limit 1"))
                    .isBetween(seen, 19_999L);
        }
        assertThat(PortalProcess.processesOf(data)).isEmpty();
    }

    @Test
    void aCommandWhosePortalStopsEndsWithASentence() throws Exception {
        PortalProcess portal = operator.portal(data, port);
        try {
            portal.awaitReady(port);
            PortalProcess command = operator.command(
                    data, "import", operator.records(20_000, 87_000_000).toString());
            Operator.await(
                    "some batches are in",
                    () -> !Operator.ask(data, "select 1 from article offset 1000 limit 1")
                            .isEmpty());
            portal.terminate();
            assertThat(portal.exitCode()).isEqualTo(143);
            assertThat(command.exitCode()).as(command.said()).isEqualTo(1);
            assertThat(command.said()).doesNotContain("\tat ");
            assertThat(PortalProcess.processesOf(data)).isEmpty();
        } finally {
            portal.kill();
        }
    }

    private void awaitHolder(OwnerLock.Role role) throws Exception {
        Path lock = data.resolve("owner.lock");
        Operator.await(
                "%s owns the folder".formatted(role),
                () -> Files.exists(lock)
                        && OwnerLock.holder(lock)
                                .filter(holder -> holder.role() == role)
                                .isPresent());
    }
}
