package org.refractory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server: what it acknowledged stays, and what a crash leaves behind never keeps it from starting. */
@Tag("heavy")
class PostgresServerTest {
    @TempDir
    Path folder;

    private PostgresServer server = TestDatabase.server(Path.of("unused"));

    @BeforeEach
    void start() throws IOException {
        server = TestDatabase.server(folder);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop();
    }

    @Test
    void keepsWhatWasCommittedWhenThePostmasterIsKilled() throws Exception {
        run("create table kept (n int)");
        run("insert into kept values (42)");
        ProcessHandle postmaster = server.process().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(30, TimeUnit.SECONDS);

        server.start();
        assertThat(ask("select n from kept")).isEqualTo("42");
    }

    @Test
    void stopsALivingLeftoverFirstAndKeepsItsPort() throws Exception {
        ProcessHandle leftover = server.process().orElseThrow();
        String url = server.access().orElseThrow().jdbcUrl();

        PostgresServer.Access again = TestDatabase.server(folder).start();
        assertThat(leftover.isAlive()).isFalse();
        assertThat(again.jdbcUrl()).isEqualTo(url);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void comesBackAtItsPortOrWaitsUntilThatIsFree() throws Exception {
        String url = server.access().orElseThrow().jdbcUrl();
        int port = Integer.parseInt(url.replaceAll(".*:|/.*", ""));
        assertThat(port).as("outside of what systems lend to clients").isBetween(20_000, 29_999);
        server.stop();
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(server::startAgain).hasMessageContaining("another program has its port " + port);
        }
        server.startAgain();
        assertThat(server.access().orElseThrow().jdbcUrl()).isEqualTo(url);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void isNotFooledByAPidThatNowBelongsToAnotherProgram() throws Exception {
        server.stop();
        Path pid = folder.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(pid, "%d\n".formatted(ProcessHandle.current().pid()));

        assertThat(server.process()).isEmpty();
        assertThat(server.access()).isEmpty();
        server.start();
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void throwsAwayADatabaseThatWasHalfMade() throws Exception {
        server.stop();
        Trees.delete(folder.resolve("postgres/cluster"));
        Files.createDirectories(folder.resolve("postgres/cluster-being-made/base"));

        server.start();
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void keepsItsPasswordToItself() throws Exception {
        Path password = folder.resolve("postgres/password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        PostgresServer.Access access = server.access().orElseThrow();
        assertThat(access.toString()).doesNotContain(access.password());
        assertThatThrownBy(() -> DriverManager.getConnection(access.jdbcUrl(), access.user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesADatabaseOfAnotherMajorVersionWithASentence() throws Exception {
        server.stop();
        Path version = folder.resolve("postgres/cluster/PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThatThrownBy(server::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("made by PostgreSQL 17 and this build brings 18");
        Files.writeString(version, ours);
    }

    @Test
    void isOutOfReachOnceStopped() throws Exception {
        server.stop();
        assertThat(server.process()).isEmpty();
        assertThat(server.access()).isEmpty();
        server.stop();
    }

    private void run(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws Exception {
        PostgresServer.Access access = server.access().orElseThrow();
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }
}
