package org.refractory.portal.crash;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.refractory.portal.PortalProcess;
import org.refractory.system.DataFolder;
import org.refractory.system.PostgresServer;
import org.refractory.system.Trees;

/**
 * Beside the portals that are killed, one in the test's own process, which keeps no index and only looks: it shares their
 * database. The server is left running, as by a portal that died, for the first of them to find.
 */
public final class LeftRunning implements QuarkusTestProfile, QuarkusTestResourceLifecycleManager {
    private static final String FOLDER = "crash.folder";

    /** The data folder of all portals of the test. */
    static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(LeftRunning.class));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path runs = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
            Path folder = Files.createTempDirectory(runs, "crash-");
            System.setProperty(FOLDER, folder.toString());
            PortalProcess.lendPrograms(folder);
            PostgresServer.Access access = new DataFolder(folder).server().start();
            return Map.of(
                    "quarkus.datasource.jdbc.url", access.jdbcUrl(),
                    "quarkus.datasource.username", access.user(),
                    "quarkus.datasource.password", access.password(),
                    "refractory.data", folder.toString(),
                    "refractory.index.enabled", "false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            new DataFolder(folder()).server().stop();
            Trees.delete(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
