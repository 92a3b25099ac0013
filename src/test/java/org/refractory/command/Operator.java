package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.portal.PortalProcess;
import org.refractory.system.DataFolder;
import org.refractory.system.PostgresServer;

/** Who starts portals and commands on the machine, waits for what they do, and looks into their databases. */
final class Operator {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;

    /** @param folder for the files of the test */
    Operator(Path folder) {
        this.folder = folder;
    }

    PortalProcess portal(Path data, int port) throws IOException {
        return PortalProcess.start(
                data, Map.of("QUARKUS_HTTP_PORT", "" + port, "REFRACTORY_PUBLIC_URL", Site.PUBLIC_URL));
    }

    PortalProcess command(Path data, String... words) throws IOException {
        return PortalProcess.start(data, Map.of("REFRACTORY_PUBLIC_URL", Site.PUBLIC_URL), words);
    }

    /** Runs a command to its good end; what it said. */
    String runs(Path data, String... words) throws Exception {
        PortalProcess command = command(data, words);
        assertThat(command.exitCode()).as(command.said()).isZero();
        return command.said();
    }

    /** Runs a command that must refuse with a sentence and nothing but that. */
    void refuses(Path data, String sentence, String... words) throws Exception {
        isRefused(command(data, words), sentence);
    }

    static void isRefused(PortalProcess process, String sentence) throws Exception {
        assertThat(process.exitCode()).as(process.said()).isEqualTo(1);
        assertThat(process.said()).contains(sentence).doesNotContain("\tat ", "Exception");
    }

    /** With the database of somebody else. */
    static Map<String, String> at(PostgresServer.Access access) {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", access.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", access.user(),
                "QUARKUS_DATASOURCE_PASSWORD", access.password(),
                "REFRACTORY_PUBLIC_URL", Site.PUBLIC_URL));
    }

    /** A file of made-up PubMed records. */
    Path records(int many, int firstPmid) throws IOException {
        return records(many, firstPmid, 1);
    }

    /** The same numbers with another seed are other words and dates: some of them newer versions of the same records. */
    Path records(int many, int firstPmid, long seed) throws IOException {
        Path file = folder.resolve("records-%d-%d.xml".formatted(firstPmid, seed));
        try (PubmedGenerator made = new PubmedGenerator(many, firstPmid, seed)) {
            Files.copy(made, file);
        }
        return file;
    }

    /** Asks the running server of a data folder; empty while it cannot be reached. */
    static String ask(Path data, String sql) {
        try {
            PostgresServer.Access access =
                    new DataFolder(data).server().access().orElse(null);
            return access == null ? "" : ask(access, sql);
        } catch (IOException e) {
            return "";
        }
    }

    static String ask(PostgresServer.Access access, String sql) {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            return "";
        }
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
