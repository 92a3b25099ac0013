package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.PortalProcess;
import org.refractory.system.DataFolder;
import org.refractory.system.Database;
import org.refractory.system.FreePort;
import org.refractory.system.OldPostgres;
import org.refractory.system.PostgresServer;
import org.refractory.system.Schema;

/** From build to build and from one PostgreSQL to the next, with the packaged jar and real servers. */
@Tag("heavy")
class UpgradeProcessTest {
    @TempDir
    Path folder;

    private Operator operator = new Operator(Path.of(""));

    @BeforeEach
    void here() {
        operator = new Operator(folder);
    }

    @AfterEach
    void forget() {
        java.util.List.of(Database.URL_KEY, Database.USER_KEY, Database.PASSWORD_KEY)
                .forEach(System::clearProperty);
    }

    @Test
    void aFolderOfAnOlderPostgresIsRefusedAndBroughtOverThroughABackup() throws Exception {
        DataFolder old = new DataFolder(folder.resolve("old"));
        Path backup = folder.resolve("backup.zip");
        Map<String, Site.Answer> before;
        try (OldPostgres server = OldPostgres.start(old)) {
            before = everything(folder.resolve("indexes"), Operator.at(server.access()));
            PortalProcess command = PortalProcess.start(
                    folder.resolve("indexes"), Operator.at(server.access()), "backup", backup.toString());
            assertThat(command.exitCode()).as(command.said()).isZero();
        }

        String sentence =
                "was made by PostgreSQL 17 and this build brings 18. To bring it over, run 'backup FILE' with the build"
                        + " that made it, then 'restore FILE' with this one and a new folder in REFRACTORY_DATA.";
        Operator.isRefused(operator.portal(old.root(), 0), sentence);
        operator.refuses(
                old.root(), sentence, "backup", folder.resolve("second.zip").toString());
        operator.refuses(old.root(), sentence, "restore", backup.toString());

        Path fresh = folder.resolve("fresh");
        assertThat(operator.runs(fresh, "restore", backup.toString())).contains("PostgreSQL " + OldPostgres.VERSION);
        assertThat(everything(fresh, Map.of())).isEqualTo(before);
        assertThat(operator.runs(fresh, "database")).contains("PostgreSQL 18.6");
        assertThat(operator.runs(fresh, "check")).contains("equal");
    }

    /** All that a portal shows, which is started for that and stopped again. */
    private static Map<String, Site.Answer> everything(Path data, Map<String, String> settings) throws Exception {
        int port = FreePort.any();
        Map<String, String> all = new HashMap<>(settings);
        all.put("QUARKUS_HTTP_PORT", "" + port);
        all.put("REFRACTORY_PUBLIC_URL", Site.PUBLIC_URL);
        PortalProcess portal = PortalProcess.start(data, all);
        try (Site site = new Site(port)) {
            portal.awaitReady(port);
            PortalProcess check = PortalProcess.start(data, settings, "check"); // waits until all is there to be read
            assertThat(check.exitCode()).as(check.said()).isZero();
            Map<String, Site.Answer> everything = site.everything();
            portal.terminate();
            portal.exitCode();
            return everything;
        } finally {
            portal.kill();
        }
    }

    @Test
    void aDatabaseOfAnOlderBuildIsBroughtForwardAndOneOfANewerIsRefused() throws Exception {
        Path data = folder.resolve("data");
        PostgresServer server = new DataFolder(data).server();
        try {
            PostgresServer.Access access = server.start();
            Database.use(access);
            Schema.migrateTo("V1__account.sql");
            run(
                    access,
                    "insert into account (id, email, name, role, created_at)"
                            + " values (1, 'ada@example.org', 'Ada', 'ADMIN', now())");
            Path backup = folder.resolve("before.zip");
            PortalProcess kept =
                    PortalProcess.start(folder.resolve("none"), Operator.at(access), "backup", backup.toString());
            assertThat(kept.exitCode()).as(kept.said()).isZero();
            assertThat(Operator.ask(access, "select max(version) from flyway_schema_history"))
                    .as("a backup migrates nothing")
                    .isEqualTo("1");

            int port = FreePort.any();
            Map<String, String> settings = Operator.at(access);
            settings.put("QUARKUS_HTTP_PORT", "" + port);
            PortalProcess portal = PortalProcess.start(folder.resolve("indexes"), settings);
            try {
                portal.awaitReady(port);
                assertThat(Operator.ask(access, "select name from account where id = 1"))
                        .isEqualTo("Ada");
            } finally {
                portal.terminate();
                portal.exitCode();
            }

            run(
                    access,
                    "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success)"
                            + " values (99, '99', 'future', 'SQL', 'V99__future.sql', 'x', 1, true)");
            String sentence = "The database has migration V99__future.sql, which this build does not know.";
            Operator.isRefused(PortalProcess.start(folder.resolve("indexes"), settings), sentence);
            Operator.isRefused(PortalProcess.start(folder.resolve("indexes"), settings, "check"), sentence);
        } finally {
            server.stop();
        }
    }

    private static void run(PostgresServer.Access access, String sql) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
