package org.refractory.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refractory.system.DataFolder;
import org.refractory.system.FreePort;
import org.refractory.system.PostgresServer;

/** One portal on one data folder and one port, which dies and is started again. */
public final class Node implements AutoCloseable {
    private final DataFolder data;
    private final int port;
    private final Map<String, String> settings;
    private final List<PortalProcess> lives = new ArrayList<>();

    private Node(Path data, int port, Map<String, String> settings) {
        this.data = new DataFolder(data);
        this.port = port;
        this.settings = settings;
    }

    /** A portal that is not started yet; with settings as environment variables. */
    public static Node on(Path data, Map<String, String> settings) throws IOException {
        int port = FreePort.any();
        Map<String, String> all = new HashMap<>(settings);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new Node(data, port, all);
    }

    /** The settings of a portal that works with somebody else's PostgreSQL. */
    public static Map<String, String> using(PostgresServer.Access database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Visitor visitor() {
        return Visitor.at(address());
    }

    public DataFolder data() {
        return data;
    }

    /** Starts it; see {@link #awaitReady}. */
    public void launch() throws IOException {
        lives.add(PortalProcess.start(data.root(), settings));
    }

    public void awaitReady() throws Exception {
        lives.getLast().awaitReady(port);
    }

    public void start() throws Exception {
        launch();
        awaitReady();
    }

    /** SIGKILL; the embedded database, if it has one, lives on. */
    public void kill() throws InterruptedException {
        lives.getLast().kill();
        lives.getLast().exitCode();
    }

    /** The number of its process. */
    public long process() {
        return lives.getLast().number();
    }

    public boolean isAlive() {
        return lives.getLast().isAlive();
    }

    /** What all its lives said on the console. */
    public String said() {
        return lives.stream().map(PortalProcess::said).collect(Collectors.joining());
    }

    /** Stops it in order, and its database. */
    @Override
    public void close() {
        if (lives.isEmpty()) {
            return;
        }
        lives.getLast().terminate();
        try {
            lives.getLast().exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
