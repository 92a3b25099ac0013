package org.refractory.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The embedded, durable PostgreSQL of one folder. Only the holder of the owner lock starts or stops it; others read its port
 * and password and attach. {@code pg_ctl} gives it a session of its own, so that Ctrl-C at the terminal reaches the portal
 * only and the server stops after it.
 */
public final class PostgresServer {
    private static final String DATABASE = "refractory";
    private static final String MAINTENANCE = "postgres";
    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(20);

    private final Path folder;
    private final PostgresCluster cluster;
    private final Postmaster postmaster;
    private final PgCtl pgCtl;
    private final PostgresPort port;

    /** @param binaries where the programs are unpacked; may be shared by several servers of one machine */
    public PostgresServer(Path folder, Path binaries) {
        this.folder = folder.toAbsolutePath().normalize();
        this.cluster = new PostgresCluster(this.folder);
        this.postmaster = new Postmaster(cluster.path());
        this.pgCtl = new PgCtl(binaries.toAbsolutePath().normalize(), cluster.path(), this.folder.resolve("log"));
        this.port = new PostgresPort(this.folder.resolve("last-port"));
    }

    /** How to reach a server. */
    public record Access(String jdbcUrl, String user, String password) {
        /** Whether somebody can work there now. */
        boolean answers() {
            Properties access = new Properties();
            access.setProperty("user", user);
            access.setProperty("password", password);
            access.setProperty("loginTimeout", "5");
            try (Connection connection = DriverManager.getConnection(jdbcUrl, access)) {
                return connection.isValid(5);
            } catch (SQLException e) {
                return false; // it is starting or stopping
            }
        }

        @Override
        public String toString() {
            return jdbcUrl; // never the password, in no log
        }
    }

    /** Whether its database was ever made. */
    boolean isMade() {
        return cluster.isMade();
    }

    /** Lets nobody attach until it is started again. */
    void hide() throws IOException {
        Files.deleteIfExists(portFile());
    }

    /** Starts it, making the database if there is none; a server left over by a dead owner is stopped first. */
    public Access start() throws IOException {
        prepare();
        return start(port.choose());
    }

    /**
     * Starts it where it was.
     *
     * @throws IOException if another program has its port, for now
     */
    void startAgain() throws IOException {
        prepare();
        start(port.again());
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        cluster.ensure(pgCtl.program("initdb"));
        clearLeftover();
    }

    private Access start(int at) throws IOException {
        launch(at);
        ensureDatabase(access(at, MAINTENANCE));
        Files.writeString(portFile(), Integer.toString(at)); // from now on others attach
        return access(at, DATABASE);
    }

    /** Backends of a killed server end by themselves, but not at once; until then PostgreSQL refuses to start beside them. */
    private void launch(int at) throws IOException {
        Instant deadline = Instant.now().plus(ORPHANS_END_WITHIN);
        PgCtl.Attempt attempt = pgCtl.start(at);
        while (attempt.isBesideOrphans() && Instant.now().isBefore(deadline)) {
            pause();
            attempt = pgCtl.start(at);
        }
        if (attempt.isForWantOfSpace()) {
            throw new StartFailure(
                    "The disk of %s is full, and the embedded database needs some of it. Free space there."
                            .formatted(folder));
        }
        if (!attempt.isDone()) {
            throw new StartFailure("The embedded PostgreSQL did not start; %s says why. (%s)"
                    .formatted(pgCtl.log(), attempt.outcome().lastLine()));
        }
    }

    private static void ensureDatabase(Access maintenance) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(maintenance.jdbcUrl(), maintenance.user(), maintenance.password());
                PreparedStatement known =
                        connection.prepareStatement("select 1 from pg_database where datname = '" + DATABASE + "'");
                ResultSet row = known.executeQuery();
                Statement make = connection.createStatement()) {
            if (!row.next()) {
                make.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("The embedded database does not answer: " + e.getMessage(), e);
        }
    }

    /** Stops it and waits until it is gone; nothing happens if it is not running. */
    public void stop() throws IOException {
        Optional<ProcessHandle> running = process();
        if (running.isPresent()) {
            pgCtl.stop();
            // pg_ctl only waits for the pid file to go, a moment before the process
            running.get()
                    .onExit()
                    .completeOnTimeout(running.get(), 5, TimeUnit.SECONDS)
                    .join();
        }
        hide();
    }

    /** How to attach to it while somebody else runs it; empty when nobody does. */
    public Optional<Access> access() throws IOException {
        if (!Files.exists(portFile()) || process().isEmpty()) {
            return Optional.empty();
        }
        String port = Files.readString(portFile()).strip();
        return port.isEmpty() ? Optional.empty() : Optional.of(access(Integer.parseInt(port), DATABASE));
    }

    private Access access(int port, String database) throws IOException {
        return new Access(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                PostgresCluster.USER,
                cluster.password());
    }

    /** The postmaster, if it lives. */
    public Optional<ProcessHandle> process() throws IOException {
        return postmaster.process();
    }

    private void clearLeftover() throws IOException {
        if (process().isPresent()) {
            stop();
        } else {
            postmaster.forget();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private Path portFile() {
        return folder.resolve("port");
    }
}
