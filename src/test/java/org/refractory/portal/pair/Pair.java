package org.refractory.portal.pair;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.refractory.portal.Node;
import org.refractory.portal.Visitor;
import org.refractory.system.PostgresServer;
import org.refractory.system.TestDatabase;

/** Two portals with folders of their own on a PostgreSQL that belongs to neither. */
final class Pair implements AutoCloseable {
    /** A portal that lives for a minute need not compile itself well. */
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1";

    private final PostgresServer server;
    private final PostgresServer.Access database;
    final Node one;
    final Node other;

    /** Starts the database; the portals are not started yet. */
    Pair(Path folder) throws IOException {
        TestDatabase.programs();
        server = TestDatabase.server(folder);
        database = server.start();
        Map<String, String> settings = new HashMap<>(Node.using(database));
        settings.put("REFRACTORY_PUBLIC_URL", "http://portal.example");
        settings.put("JAVA_TOOL_OPTIONS", QUICKLY);
        one = Node.on(folder.resolve("one"), settings);
        other = Node.on(folder.resolve("other"), settings);
    }

    PostgresServer.Access database() {
        return database;
    }

    List<Node> nodes() {
        return List.of(one, other);
    }

    /** Both at the same moment. */
    void start() throws Exception {
        one.launch();
        other.launch();
        one.awaitReady();
        other.awaitReady();
    }

    /** What a load balancer without memory does: each request goes to the other one. */
    Supplier<URI> balancer() {
        AtomicInteger asked = new AtomicInteger();
        return () -> nodes().get(asked.getAndIncrement() % 2).address();
    }

    Visitor balanced() {
        return new Visitor(balancer(), "");
    }

    @Override
    public void close() throws IOException {
        nodes().forEach(Node::close);
        server.stop();
    }
}
