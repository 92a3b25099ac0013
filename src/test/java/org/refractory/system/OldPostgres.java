package org.refractory.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/** A data folder as a build with PostgreSQL 17 made it, and its server; the programs are real ones. */
public final class OldPostgres implements AutoCloseable {
    public static final String VERSION = "17.10";

    /** Where the heavy profile of the build puts the archive. */
    private static final Path JARS = Path.of("target", "old-postgres").toAbsolutePath();

    private static final Path PROGRAMS = JARS.resolve("programs");
    private static final String PASSWORD = "a password of the test";

    private final Path cluster;
    private final int port;

    private OldPostgres(Path cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** Makes the cluster of a data folder and starts it. */
    public static OldPostgres start(DataFolder data) throws IOException, SQLException {
        unpack();
        Path folder = Files.createDirectories(data.postgres());
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Path cluster = folder.resolve("cluster");
        RunAs.chosen().own(folder);
        run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=refractory",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + password);
        int port = FreePort.any();
        String options = "--options=-p %d -c unix_socket_directories='' -c listen_addresses=127.0.0.1".formatted(port);
        run("pg_ctl", "--pgdata=" + cluster, "start", "--wait", "--log=" + folder.resolve("log"), options);
        OldPostgres server = new OldPostgres(cluster, port);
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), "refractory", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database refractory");
        }
        return server;
    }

    private static void unpack() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(JARS),
                "Skipped: ./mvnw verify -Pheavy fetches the older PostgreSQL, and did not run");
        if (Files.isDirectory(PROGRAMS)) {
            return;
        }
        Path fresh = Files.createTempDirectory(JARS, "unpacking");
        try (Stream<Path> jars = Files.list(JARS);
                ZipFile jar = new ZipFile(jars.filter(path -> path.toString().endsWith(".jar"))
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            ZipEntry archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = jar.getInputStream(archive)) {
                PostgresBinaries.unpack(in, fresh);
            }
        }
        Files.move(fresh, PROGRAMS, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(String program, String... arguments) throws IOException {
        Programs.Outcome outcome = Programs.run(
                Stream.concat(Stream.of(PROGRAMS.resolve("bin").resolve(program).toString()), Stream.of(arguments))
                        .toList());
        if (outcome.code() != 0) {
            throw new IOException("%s: %s".formatted(program, outcome.words()));
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The database of the portal. */
    public PostgresServer.Access access() {
        return new PostgresServer.Access(url("refractory"), "refractory", PASSWORD);
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "--pgdata=" + cluster, "stop", "--wait", "--mode=fast");
    }
}
