package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.system.Databases;
import org.refractory.system.Schema;
import org.refractory.system.StartFailure;

/** Older and newer builds on one database: an older one keeps away, a newer one brings it forward. */
class PreflightTest {
    @TempDir
    static Path folder;

    private static Databases databases;

    @BeforeAll
    static void start() throws IOException {
        databases = Databases.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @Test
    void aDatabaseOfANewerBuildIsRefused() throws Exception {
        String newer = databases.empty();
        Schema.migrate();
        Preflight.databaseIsUsable();
        databases.run(newer, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                  execution_time, success) values (99, '99', 'future', 'SQL', 'db/migration/V99__future.sql', 'x', 1, true)
                """);
        assertThatThrownBy(Preflight::databaseIsUsable)
                .isInstanceOf(StartFailure.class)
                .hasMessage("The database has migration V99__future.sql, which this build does not know."
                        + " Start a build at least as new as the one that last used this database.");
    }

    @Test
    void aDatabaseOfAnOlderBuildIsBroughtForwardWithWhatIsInIt() throws Exception {
        String older = databases.empty();
        Schema.migrateTo("V1__account.sql");
        databases.run(
                older,
                "insert into account (id, email, name, role, created_at) values (1, 'a@b', 'Ada', 'ADMIN', now())");
        Preflight.databaseIsUsable();
        assertThat(Schema.isOlderThanThisBuild()).isTrue();
        assertThat(databases.ask(older, "select to_regclass('evidence') is null"))
                .isEqualTo("t");
        Schema.migrate();
        assertThat(Schema.isOlderThanThisBuild()).isFalse();
        assertThat(databases.ask(older, "select name from account")).isEqualTo("Ada");
        assertThat(databases.ask(older, "select count(*) from evidence")).isEqualTo("0");
    }

    @Test
    void aCommandDoesNotBringADatabaseForwardUnderAPortalThatRuns() throws Exception {
        String older = databases.empty();
        Schema.migrateTo("V5__evidence.sql");
        Preflight.schemaIsOfRunningPortals();
        try (var portal = databases.connect(older);
                var statement = portal.createStatement()) {
            statement.execute("set application_name = 'refractory'");
            assertThatThrownBy(Preflight::schemaIsOfRunningPortals)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("A portal of an older build is running on this database");
            Schema.migrate();
            Preflight.schemaIsOfRunningPortals();
        }
    }
}
