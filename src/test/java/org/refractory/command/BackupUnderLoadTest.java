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
import org.refractory.system.FreePort;

/** Backups taken while a large import runs, and a restore that is killed. */
@Tag("heavy")
class BackupUnderLoadTest {
    private static final int RECORDS = 20_000;
    private static final List<String> INVARIANTS = List.of(
            "(select count(*) from article) = (select count(*) from activity where subject_kind = 'ARTICLE' and verb = 'ADDED')",
            "not exists (select 1 from article a where a.source = 'PUBMED'"
                    + " and not exists (select 1 from article_identifier i where i.article_id = a.id))",
            "not exists (select 1 from activity x where subject_kind = 'ARTICLE'"
                    + " and not exists (select 1 from article a where a.id = x.subject_id))",
            "(select added from import_run order by id desc limit 1)"
                    + " = (select count(*) from article where source = 'PUBMED')",
            "(select last_value from activity_position) >= (select max(position) from activity)",
            "(select last_value from article_seq) >= (select max(id) from article)");

    @TempDir
    Path folder;

    private Operator operator = new Operator(Path.of(""));

    @BeforeEach
    void here() {
        operator = new Operator(folder);
    }

    @Test
    void eachBackupIsOneMomentAndARestoreThatIsKilledIsAsIfItHadNotBeen() throws Exception {
        Path data = folder.resolve("data");
        Path last = folder.resolve("last.zip");
        int port = FreePort.any();
        PortalProcess portal = operator.portal(data, port);
        try {
            portal.awaitReady(port);
            long before = imported(data);
            PortalProcess load = operator.command(
                    data, "import", operator.records(RECORDS, 82_000_000).toString());
            Operator.await("the import begins", () -> imported(data) > before);
            Path during = folder.resolve("during.zip");
            operator.runs(data, "backup", during.toString());
            assertThat(load.exitCode()).as(load.said()).isZero();
            Instant began = Instant.now();
            operator.runs(data, "backup", last.toString());
            tell("backup", data, Duration.between(began, Instant.now()), last);
            assertThat(operator.runs(data, "check")).contains("equal");

            Path midway = folder.resolve("midway");
            operator.runs(midway, "restore", during.toString());
            try (Opened database = new Opened(midway)) {
                assertThat(database.number("select count(*) from article")).isBetween(1L, before + RECORDS - 1);
                INVARIANTS.forEach(each ->
                        assertThat(database.ask("select " + each)).as(each).isEqualTo("t"));
            }
        } finally {
            portal.kill();
        }

        Path restored = folder.resolve("restored");
        PortalProcess killed = operator.command(restored, "restore", last.toString());
        Operator.await(
                "rows are being loaded",
                () -> Operator.ask(
                                restored,
                                "select count(*) from pg_stat_progress_copy where relid = 'article'::regclass and tuples_processed > 100")
                        .equals("1"));
        killed.kill();
        killed.exitCode();
        try (Opened database = new Opened(restored)) {
            for (String table : List.of("account", "term", "article", "activity", "content_record")) {
                assertThat(database.number("select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
        Instant began = Instant.now();
        operator.runs(restored, "restore", last.toString());
        tell("restore", restored, Duration.between(began, Instant.now()), last);
        try (Opened database = new Opened(restored)) {
            INVARIANTS.forEach(
                    each -> assertThat(database.ask("select " + each)).as(each).isEqualTo("t"));
            assertThat(database.number("select count(*) from article where source = 'PUBMED'"))
                    .isEqualTo(RECORDS);
        }
        operator.refuses(restored, "The database is not empty", "restore", last.toString());
    }

    private static long imported(Path data) {
        String many = Operator.ask(data, "select count(*) from article");
        return many.isEmpty() ? 0 : Long.parseLong(many);
    }

    private static void tell(String what, Path data, Duration time, Path file) throws Exception {
        System.out.printf(
                "%s of %s with %,d articles: %,d bytes in %d ms, the process's start included%n",
                what, data.getFileName(), RECORDS, Files.size(file), time.toMillis());
    }
}
