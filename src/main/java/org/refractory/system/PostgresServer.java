package org.refractory.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private static final long LOG_LIMIT = 10_000_000;
    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(20);

    private final Path folder;
    private final Path binaries;
    private final PostgresCluster cluster;

    /** @param binaries where the programs are unpacked; may be shared by several servers of one machine */
    public PostgresServer(Path folder, Path binaries) {
        this.folder = folder.toAbsolutePath().normalize();
        this.binaries = binaries.toAbsolutePath().normalize();
        this.cluster = new PostgresCluster(this.folder);
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
        Files.createDirectories(folder);
        Path initdb = program("initdb");
        cluster.ensure(initdb);
        clearLeftover();
        rotateLog();
        int port = port();
        launch(port);
        ensureDatabase(access(port, MAINTENANCE));
        Files.writeString(portFile(), Integer.toString(port)); // from now on others attach
        return access(port, DATABASE);
    }

    /** Backends of a killed server end by themselves, but not at once; until then PostgreSQL refuses to start beside them. */
    private void launch(int port) throws IOException {
        Instant deadline = Instant.now().plus(ORPHANS_END_WITHIN);
        Programs.Outcome outcome = pgCtl("start", "--wait", "--timeout=60", "--log=" + log(), "--options=-p " + port);
        while (outcome.code() != 0
                && tail().contains("is still in use")
                && Instant.now().isBefore(deadline)) {
            pause();
            outcome = pgCtl("start", "--wait", "--timeout=60", "--log=" + log(), "--options=-p " + port);
        }
        if (outcome.code() != 0) {
            throw new StartFailure(
                    "The embedded PostgreSQL did not start; %s says why. (%s)".formatted(log(), outcome.lastLine()));
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
            Programs.Outcome fast = pgCtl("stop", "--wait", "--mode=fast", "--timeout=60");
            if (fast.code() != 0 && process().isPresent()) {
                pgCtl("stop", "--wait", "--mode=immediate", "--timeout=20");
            }
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
        return noted().filter(this::isOurs);
    }

    /** The living process that bears the number in {@code postmaster.pid}, whatever it is. */
    private Optional<ProcessHandle> noted() throws IOException {
        return Files.exists(pidFile())
                ? Files.readString(pidFile())
                        .lines()
                        .findFirst()
                        .map(String::strip)
                        .filter(line -> line.matches("[0-9]{1,18}"))
                        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** The number may have gone to another program since: ours is a postgres that was told to use our folder. */
    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.arguments()
                .map(words -> List.of(words).contains(cluster.path().toString()))
                .or(() -> info.command().map(command -> command.endsWith("/postgres")))
                .orElse(false);
    }

    /**
     * A dead server's {@code postmaster.pid} stays: PostgreSQL finds by it whether backends still live, and replaces it. It
     * would believe a number that now belongs to another program, though, so then the file goes.
     */
    private void clearLeftover() throws IOException {
        if (process().isPresent()) {
            stop();
        } else if (noted().isPresent()) {
            Files.delete(pidFile());
        }
    }

    /** The port of the last time if it is free, so that whoever held on to it finds the server again; else any free one. */
    private int port() throws IOException {
        Path last = folder.resolve("last-port");
        String words = Files.exists(last) ? Files.readString(last).strip() : "";
        int wanted = words.matches("[0-9]{1,5}") ? Integer.parseInt(words) : 0;
        int port = free(wanted).or(() -> free(0)).orElseThrow(() -> new IOException("No free port"));
        Files.writeString(last, Integer.toString(port));
        return port;
    }

    private static Optional<Integer> free(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), folder.resolve("log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last words of the server. */
    private String tail() throws IOException {
        List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private Programs.Outcome pgCtl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("pg_ctl").toString(), "--pgdata=" + cluster.path()));
        command.addAll(List.of(arguments));
        return Programs.run(command);
    }

    private Path program(String name) throws IOException {
        return PostgresBinaries.unpackedIn(binaries).resolve("bin").resolve(name);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path portFile() {
        return folder.resolve("port");
    }

    private Path pidFile() {
        return cluster.path().resolve("postmaster.pid");
    }
}
