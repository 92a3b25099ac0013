package org.refractory.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.system.Database;
import org.refractory.system.Databases;
import org.refractory.system.Schema;

/** A backup is loaded into an empty database, whole or not at all. */
class RestoreTest {
    @TempDir
    static Path files;

    private static Databases databases;
    private static Copies copies;
    private static Path backup;

    @BeforeAll
    static void start() throws Exception {
        databases = Databases.start(files.resolve("server"));
        copies = new Copies(databases);
        backup = files.resolve("backup.zip");
        copies.backup(copies.filled(), backup);
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    private static void refused(String words) {
        assertThatThrownBy(() -> copies.restore(backup, 0))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(words);
    }

    private static void isEmpty(String name) throws SQLException {
        assertThat(copies.rows(name).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void aDatabaseWithASingleRowIsLeftAlone() throws Exception {
        String used = databases.empty();
        Schema.migrate();
        databases.run(used, "insert into sign_in_failure (account, address, at) values ('x', 'y', now())");
        refused("The database is not empty: its table sign_in_failure has rows, and none of them is touched.");
        assertThat(databases.ask(used, "select count(*) from sign_in_failure")).isEqualTo("1");
        isEmpty(used);
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
        String other = databases.empty();
        databases.run(other, "create table theirs (n int)");
        refused("it has a table theirs that is not a portal's");
        assertThat(databases.ask(other, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("1");
    }

    @Test
    void aDatabaseThatAPortalUsesIsLeftAlone() throws Exception {
        String used = databases.empty();
        String url = System.getProperty(Database.URL_KEY) + "?ApplicationName=" + Database.PORTAL;
        try (Connection portal = DriverManager.getConnection(
                url, System.getProperty(Database.USER_KEY), System.getProperty(Database.PASSWORD_KEY))) {
            assertThat(portal.isValid(5)).isTrue();
            refused("A portal is running on this database. Stop it first.");
        }
        assertThat(copies.rows(used)).isEmpty();
    }

    @Test
    void anEmptyDatabaseOfANewerSchemaThanTheBackupsIsLeftAlone() throws Exception {
        String old = databases.empty();
        Schema.migrateTo("V4__article.sql");
        Path older = files.resolve("older.zip");
        copies.backup(old, older);
        databases.empty();
        Schema.migrate();
        assertThatThrownBy(() -> copies.restore(older, 0))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("was already made ready for a newer build than the backup's");
        databases.empty();
        Schema.migrateTo("V3__vocabulary.sql");
        copies.restore(older, 0);
        assertThat(Schema.isOlderThanThisBuild()).isFalse();
    }

    @Test
    void aFileThatIsAlteredAfterItWasCheckedIsNotKept() throws Exception {
        Path copy = Files.copy(backup, files.resolve("altered.zip"));
        String to = databases.empty();
        try (BackupFile file = BackupFile.open(copy);
                Connection connection = Database.connect()) {
            Restore.verify(file);
            byte[] bytes = Files.readAllBytes(copy);
            int late = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data/review.copy");
            bytes[late + 25] ^= 1;
            Files.write(copy, bytes);
            assertThatThrownBy(() -> Restore.load(connection, file, 0)).isInstanceOf(Exception.class);
        }
        isEmpty(to);
        copies.restore(backup, 0);
        assertThat(databases.ask(to, "select count(*) from article")).isEqualTo("20");
    }

    @Test
    void aLoadThatIsCutOffLeavesAnEmptyDatabaseToBeLoadedAgain() throws Exception {
        String to = databases.empty();
        Schema.migrate();
        databases.run(to, """
                create function cut_off() returns trigger language plpgsql as
                  $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
                create trigger cut_off before insert on review for each row execute function cut_off();
                """);
        assertThatThrownBy(() -> copies.restore(backup, 0)).isInstanceOf(SQLException.class);
        isEmpty(to);
        databases.run(to, "drop trigger cut_off on review");
        copies.restore(backup, 0);
        assertThat(databases.ask(to, "select count(*) from review")).isEqualTo("1");
    }

    @Test
    void aForgedFileLeavesAnEmptyDatabase() throws Exception {
        for (Forgery each : List.<Forgery>of(
                forged -> manifest(forged, "\"position\" : 20", "\"position\" : 21"),
                forged -> manifest(forged, "\"session\"", "\"sessions\""),
                forged -> manifest(forged, "\"name\" : \"article_seq\"", "\"name\" : \"pg_class\""),
                forged -> manifest(forged, "\"id\", \"version\", \"email\"", "\"id\", \"email\""),
                forged -> rows(forged, "review", "51", "52"),
                forged -> rows(forged, "site_page", "about", "About"),
                forged -> rows(forged, "content_record", "k\t", "\\.\nk\t"))) {
            String to = databases.empty();
            Path file = files.resolve("forged.zip");
            try (BackupFile real = BackupFile.open(backup)) {
                Forged forged = Forged.like(real);
                each.on(forged);
                forged.write(file);
            }
            assertThatThrownBy(() -> copies.restore(file, 0)).isInstanceOf(Exception.class);
            isEmpty(to);
        }
    }

    @FunctionalInterface
    private interface Forgery {
        void on(Forged file) throws IOException;
    }

    private static void manifest(Forged forged, String what, String instead) {
        String json = forged.text("manifest.json");
        assertThat(json).contains(what);
        forged.put("manifest.json", json.replace(what, instead).getBytes(StandardCharsets.UTF_8));
    }

    /** Other rows, with a manifest that says the truth about them. */
    private static void rows(Forged forged, String table, String what, String instead) throws IOException {
        String entry = "data/%s.copy".formatted(table);
        String rows = forged.text(entry);
        assertThat(rows).contains(what);
        byte[] changed = rows.replace(what, instead).getBytes(StandardCharsets.UTF_8);
        Manifest manifest = Manifest.parse(forged.text("manifest.json").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        List<Manifest.Part> parts = manifest.parts().stream()
                .map(part -> part.entry().equals(entry) ? part(part.table(), changed) : part)
                .toList();
        Manifest truthful = new Manifest(
                manifest.format(),
                manifest.build(),
                manifest.takenAt(),
                manifest.postgres(),
                manifest.migrations(),
                manifest.position(),
                parts,
                manifest.leftOut(),
                manifest.sequences());
        forged.put(entry, changed).put("manifest.json", truthful.json());
    }

    private static Manifest.Part part(Table table, byte[] rows) {
        try {
            return Forged.part(table, rows);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
