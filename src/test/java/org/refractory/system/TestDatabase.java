package org.refractory.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real PostgreSQL for the tests of one run, fresh each time. {@link #takeAway} and {@link #bringBack} play an outage; they work
 * from any class loader, because the server is found through its folder.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String FOLDER = "test.postgres.folder";
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        try {
            Path data = Path.of("target", "test-data").toAbsolutePath();
            Files.createDirectories(data);
            Path folder = Files.createTempDirectory(data, "run-");
            System.setProperty(FOLDER, folder.toString());
            PostgresServer.Access access = server().start();
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
        try {
            server().stop();
            Trees.delete(Path.of(System.getProperty(FOLDER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays an outage: the server is gone until {@link #bringBack}. */
    public static void takeAway() {
        try {
            server().stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the outage: the same server at the same address. */
    public static void bringBack() {
        try {
            server().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer server() {
        return new PostgresServer(Path.of(System.getProperty(FOLDER), "postgres"), PROGRAMS);
    }
}
