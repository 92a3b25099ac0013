package org.refractory.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The embedded, durable PostgreSQL of one folder. Only the holder of the owner lock starts or stops it; others read its port
 * and password and attach. It is started through {@code pg_ctl}, in a session of its own, so that Ctrl-C at the terminal
 * reaches the portal only and the server stops after it.
 */
public final class PostgresServer {
    private static final String USER = "refractory";
    private static final String DATABASE = "postgres";
    private static final long LOG_LIMIT = 10_000_000;

    /** A small server beside a portal of 384 MB; fsync and full_page_writes stay on. */
    private static final String CONF = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 64MB
            max_wal_size = 512MB
            log_min_messages = warning
            log_line_prefix = '%m [%p] '
            log_timezone = 'UTC'
            timezone = 'UTC'
            """;

    private final Path folder;
    private final Path binaries;

    /** @param binaries where the programs are unpacked; may be shared by several servers of one machine */
    public PostgresServer(Path folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** How to reach a server. */
    public record Access(String jdbcUrl, String user, String password) {}

    /** Starts it, making the cluster if there is none; a server left over by a dead owner is stopped first. */
    public Access start() throws IOException {
        Files.createDirectories(folder);
        Path cluster = cluster();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(cluster);
        }
        stopLeftover();
        rotateLog();
        int port = port();
        Programs.Outcome outcome = pgCtl(
                "start", "-w", "-t", "60", "-l", folder.resolve("server.log").toString(), "-o", "-p " + port);
        if (outcome.code() != 0) {
            throw new StartFailure("The embedded PostgreSQL did not start; %s says why. (%s)"
                    .formatted(folder.resolve("server.log"), lastLine(outcome.words())));
        }
        Files.writeString(folder.resolve("port"), Integer.toString(port));
        return access().orElseThrow();
    }

    /** Stops it and waits until it is gone; nothing happens if it is not running. */
    public void stop() throws IOException {
        if (pid().isPresent()) {
            pgCtl("stop", "-w", "-m", "fast", "-t", "60");
        }
        Files.deleteIfExists(folder.resolve("port"));
    }

    /** How to attach to it while somebody else runs it; empty before its first start. */
    public Optional<Access> access() throws IOException {
        Path port = folder.resolve("port");
        if (!Files.exists(port)) {
            return Optional.empty();
        }
        String url = "jdbc:postgresql://127.0.0.1:%s/%s"
                .formatted(Files.readString(port).strip(), DATABASE);
        return Optional.of(
                new Access(url, USER, Files.readString(passwordFile()).strip()));
    }

    /** The postmaster, if it lives. */
    public Optional<ProcessHandle> process() throws IOException {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void initialise(Path cluster) throws IOException {
        writePassword();
        Path fresh = folder.resolve("cluster-being-made");
        Trees.delete(fresh);
        Programs.Outcome outcome = Programs.run(List.of(
                program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile()));
        if (outcome.code() != 0) {
            throw new StartFailure(
                    "The embedded database could not be made in %s: %s. QUARKUS_DATASOURCE_JDBC_URL names your own instead."
                            .formatted(folder, lastLine(outcome.words())));
        }
        Path conf = fresh.resolve("postgresql.conf");
        Files.writeString(conf, Files.readString(conf) + "\n# Refractory\n" + CONF);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    private void stopLeftover() throws IOException {
        Optional<ProcessHandle> leftover = process().filter(this::isOurs);
        if (leftover.isPresent()) {
            pgCtl("stop", "-w", "-m", "fast", "-t", "60");
        } else {
            Files.deleteIfExists(cluster().resolve("postmaster.pid"));
        }
    }

    /** A number may have gone to another program since; ours runs the unpacked server. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private Optional<Long> pid() throws IOException {
        Path file = cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readString(file)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+"))
                .map(Long::valueOf);
    }

    /** The port of the last time if it is free, so that whoever held on to it finds the server again; else any free one. */
    private int port() throws IOException {
        Path last = folder.resolve("last-port");
        int wanted =
                Files.exists(last) ? Integer.parseInt(Files.readString(last).strip()) : 0;
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
        Path log = folder.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Programs.Outcome pgCtl(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(
                List.of(program("pg_ctl"), "-D", cluster().toString()));
        command.addAll(List.of(arguments));
        return Programs.run(command);
    }

    private String program(String name) throws IOException {
        return PostgresBinaries.unpackedIn(binaries)
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private static String lastLine(String words) {
        return words.lines().reduce((first, second) -> second).orElse("it said nothing");
    }
}
