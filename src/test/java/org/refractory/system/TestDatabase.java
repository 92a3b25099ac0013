package org.refractory.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for the tests of one run, fresh each time. {@link #takeAway} and {@link #bringBack} play an outage; they
 * work from any class loader, because the server is found through its folder.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String FOLDER = "test.postgres.folder";
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
    private static final Path DATA = Path.of("target", "test-data").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        try {
            removeLeftovers();
            Path folder = Files.createTempDirectory(DATA, "run-");
            OwnerLock lock = OwnerLock.take(folder.resolve("owner.lock"), OwnerLock.Role.COMMAND)
                    .orElseThrow();
            System.setProperty(FOLDER, folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder, lock)));
            PostgresServer.Access access = server(folder).start();
            return Map.of(
                    "quarkus.datasource.jdbc.url", access.jdbcUrl(),
                    "quarkus.datasource.username", access.user(),
                    "quarkus.datasource.password", access.password(),
                    "refractory.data", folder.resolve("data").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        takeAway(); // its folder goes when the tests end
    }

    /** Plays an outage: the server is gone until {@link #bringBack}. */
    public static void takeAway() {
        try {
            server(folder()).stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the outage: the same server at the same address. */
    public static void bringBack() {
        try {
            server(folder()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programs of PostgreSQL, unpacked once for all tests. */
    public static Path programs() throws IOException {
        return PostgresBinaries.unpackedIn(Files.createDirectories(PROGRAMS));
    }

    /** A server of its own in a folder, for tests that crash it; the programs are unpacked only once. */
    public static PostgresServer server(Path folder) {
        return new PostgresServer(folder.resolve("postgres"), PROGRAMS);
    }

    private static Path folder() {
        return Path.of(Optional.ofNullable(System.getProperty(FOLDER))
                .orElseThrow(() -> new IllegalStateException("No test has started the database yet")));
    }

    /** A run that was killed leaves its server behind; its lock is free then. */
    private static void removeLeftovers() throws IOException {
        Files.createDirectories(DATA);
        for (Path folder : runs()) {
            abandoned(folder).ifPresent(lock -> remove(folder, lock));
        }
    }

    private static Optional<OwnerLock> abandoned(Path folder) throws IOException {
        try {
            return OwnerLock.take(folder.resolve("owner.lock"), OwnerLock.Role.COMMAND);
        } catch (OverlappingFileLockException e) {
            return Optional
                    .empty(); // of this very process: a test with another configuration has started the portal anew
        }
    }

    private static List<Path> runs() throws IOException {
        try (Stream<Path> entries = Files.list(DATA)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("run-"))
                    .toList();
        }
    }

    private static void remove(Path folder, OwnerLock lock) {
        try (lock) {
            server(folder).stop();
            Trees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
