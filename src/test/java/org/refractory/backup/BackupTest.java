package org.refractory.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.system.Databases;
import org.refractory.system.Schema;

/** What is written is one moment of everything, whole or not at all. */
class BackupTest {
    @TempDir
    static Path server;

    @TempDir
    Path folder;

    private static Databases databases;
    private static Copies copies;

    @BeforeAll
    static void start() throws IOException {
        databases = Databases.start(server);
        copies = new Copies(databases);
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @Test
    void aRestoredDatabaseHoldsTheSameRowsAndGoesOn() throws Exception {
        String from = copies.filled();
        Path file = folder.resolve("backup.zip");
        Manifest manifest = copies.backup(from, file);
        assertThat(manifest.position()).isEqualTo(20);
        assertThat(manifest.parts()).extracting(part -> part.table().name()).contains("activity", "evidence_term");
        assertThat(manifest.leftOut()).containsExactlyInAnyOrderElementsOf(Samples.LEFT_OUT);

        String to = databases.empty();
        copies.restore(file, 0);
        assertThat(copies.rows(to)).isEqualTo(copies.rows(from)).hasSize(12);
        for (String key : Samples.LEFT_OUT) {
            assertThat(databases.ask(from, "select count(*) from " + key)).isEqualTo("1");
            assertThat(databases.ask(to, "select count(*) from " + key)).isEqualTo("0");
        }
        for (String sequence : List.of("article_seq", "term_seq", "evidence_seq", "activity_position", "account_seq")) {
            String next = "select nextval('%s')".formatted(sequence);
            assertThat(databases.ask(to, next)).isEqualTo(databases.ask(from, next));
        }
        assertThat(databases.ask(to, "select nextval('import_run_seq')")).isEqualTo("2");
        assertThatThrownBy(() -> databases.run(to, "delete from activity")).hasMessageContaining("append-only");
    }

    @Test
    void numbersThatWereGivenSinceAreNotGivenAgain() throws Exception {
        Path file = folder.resolve("backup.zip");
        copies.backup(copies.filled(), file);
        String to = databases.empty();
        copies.restore(file, 1_000);
        assertThat(databases.ask(to, "select nextval('article_seq')")).isEqualTo("1021");
        assertThat(databases.ask(to, "select nextval('evidence_seq')")).isEqualTo("1002");
        assertThat(databases.ask(to, "select nextval('activity_position')")).isEqualTo("21");
    }

    @Test
    void itIsOneMomentWhilePeopleWrite() throws Exception {
        String from = copies.filled();
        String to = from;
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> write(from, done));
        try {
            for (int i = 0; i < 3; i++) {
                Path file = folder.resolve("backup-%d.zip".formatted(i));
                long position = copies.backup(from, file).position();
                to = databases.empty();
                copies.restore(file, 0);
                assertThat(databases.ask(to, "select count(*) from article"))
                        .isEqualTo(databases.ask(to, "select count(*) from activity"))
                        .isEqualTo(Long.toString(position));
            }
        } finally {
            done.set(true);
            writer.join();
        }
        assertThat(databases.ask(from, "select count(*) from article"))
                .isNotEqualTo(databases.ask(to, "select count(*) from article"));
    }

    /** Each time the log's row first, which is copied first, and then what it tells of. */
    private static void write(String database, AtomicBoolean done) {
        try (Connection connection = databases.connect(database);
                var statement = connection.createStatement()) {
            while (!done.get()) {
                statement.execute("""
                        begin;
                        insert into activity (position, at, actor_kind, verb, subject_kind, subject_id, is_public)
                          values (nextval('activity_position'), now(), 'SYSTEM', 'ADDED', 'ARTICLE', 1, true);
                        insert into article (id, state, title, source, created_at, changed_at)
                          values (nextval('article_seq'), 'INBOX', 'One more', 'DESK', now(), now());
                        commit;
                        """);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileIsItsOwnersAndIsReplacedOnlyOnDemand() throws Exception {
        String from = copies.filled();
        Path file = folder.resolve("backup.zip");
        copies.backup(from, file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] first = Files.readAllBytes(file);
        assertThatThrownBy(() -> copies.backup(from, file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is there already. Name another file, or say --force");
        assertThat(file).hasBinaryContent(first);
        databases.run(from, "delete from review");
        try (Connection connection = databases.connect(from)) {
            assertThat(Backup.write(connection, file, true).rows()).isPositive();
        }
        try (BackupFile second = BackupFile.open(file)) {
            second.verify();
            assertThat(second.manifest().parts())
                    .filteredOn(part -> part.table().name().equals("review"))
                    .singleElement()
                    .returns(0L, Manifest.Part::rows);
        }
        assertThat(folder.toFile().list()).containsExactly("backup.zip");
    }

    @Test
    void nothingIsLeftOfABackupThatFailed() throws Exception {
        String from = copies.filled();
        try (Connection blocker = databases.connect(from);
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table review in access exclusive mode"); // it is copied late
            Thread ending = Thread.ofVirtual().start(() -> endBackup(from));
            assertThatThrownBy(() -> copies.backup(from, folder.resolve("backup.zip")))
                    .isInstanceOf(SQLException.class);
            ending.join();
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** Waits until the copy hangs at the lock, and ends its connection. */
    private static void endBackup(String database) {
        try {
            while (databases
                    .ask(
                            database,
                            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where query like 'copy%review%' and wait_event_type = 'Lock'")
                    .equals("0")) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereThereIsNothingToBackUpItSaysSo() throws Exception {
        String empty = databases.empty();
        assertThatThrownBy(() -> copies.backup(empty, folder.resolve("backup.zip")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("holds no portal yet");
        assertThatThrownBy(() -> copies.backup(empty, folder))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is a folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBackupOfAnOlderSchemaComesForward() throws Exception {
        String from = databases.empty();
        Schema.migrateTo("V1__account.sql");
        databases.run(
                from,
                "insert into account (id, email, name, role, created_at) values (1, 'a@b', 'Ada', 'ADMIN', now());"
                        + "select setval('account_seq', 51)");
        Path file = folder.resolve("backup.zip");
        assertThat(copies.backup(from, file).migrations()).containsExactly("V1__account.sql");
        String to = databases.empty();
        copies.restore(file, 0);
        assertThat(copies.rows(to))
                .containsEntry("account", copies.rows(from).get("account"))
                .hasSize(12);
        assertThat(databases.ask(to, "select nextval('account_seq')")).isEqualTo("101");
        assertThat(Schema.isOlderThanThisBuild()).isFalse();
    }
}
