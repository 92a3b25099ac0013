package org.refractory.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of an embedded database: made once, with a random password that only the operator's account can read. */
final class PostgresCluster {
    static final String USER = "refractory";

    private static final String MAJOR = PostgresBinaries.VERSION.replaceFirst("[.].*", "");
    private static final String OUR_CONF = "refractory.conf";

    /** A small server beside a portal of 384 MB. fsync and full_page_writes stay on: an acknowledged write is safe. */
    private static final String SETTINGS = """
            # Written at each start. Settings of your own go to the end of postgresql.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            # Two pools of 20, a command or two, and someone who looks.
            max_connections = 60
            shared_buffers = 64MB
            # A large import writes 20 MB a second of it; with less there is a checkpoint every few seconds.
            max_wal_size = 2GB
            log_min_messages = warning
            log_line_prefix = '%m [%p] '
            log_timezone = 'UTC'
            timezone = 'UTC'
            """;

    private final Path folder;

    PostgresCluster(Path folder) {
        this.folder = folder;
    }

    /** Where the server finds its data. */
    Path path() {
        return folder.resolve("cluster");
    }

    boolean isMade() {
        return Files.exists(version());
    }

    private Path version() {
        return path().resolve("PG_VERSION");
    }

    /** Makes it with {@code initdb} if there is none, in one step: what a killed process left half made is thrown away. */
    void ensure(Path initdb) throws IOException {
        if (!isMade()) {
            make(initdb);
        }
        String found = Files.readString(version()).strip();
        if (!found.equals(MAJOR)) {
            throw new StartFailure(
                    ("The database in %s was made by PostgreSQL %s and this build brings %s. To bring it over, run 'backup FILE'"
                                    + " with the build that made it, then 'restore FILE' with this one and a new folder in REFRACTORY_DATA.")
                            .formatted(path(), found, MAJOR));
        }
        Files.writeString(path().resolve(OUR_CONF), SETTINGS);
        RunAs.chosen().own(folder);
    }

    private void make(Path initdb) throws IOException {
        Path fresh = folder.resolve("cluster-being-made");
        Trees.delete(fresh);
        writePassword();
        RunAs.chosen().own(folder);
        Programs.Outcome outcome = Programs.run(List.of(
                initdb.toString(),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile()));
        if (outcome.code() != 0) {
            throw new StartFailure(
                    "The embedded database could not be made in %s (%s). QUARKUS_DATASOURCE_JDBC_URL names your own instead."
                            .formatted(folder, outcome.lastLine()));
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"), "\ninclude '%s'\n".formatted(OUR_CONF), StandardOpenOption.APPEND);
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    String password() throws IOException {
        if (!Files.isReadable(passwordFile())) {
            throw new StartFailure(
                    "The embedded database's password cannot be read from %s. Put the file back from a copy."
                            .formatted(passwordFile()));
        }
        return Files.readString(passwordFile()).strip();
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }
}
