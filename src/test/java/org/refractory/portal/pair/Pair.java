package org.refractory.portal.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.refractory.portal.Answer;
import org.refractory.portal.Node;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;
import org.refractory.system.PostgresServer;
import org.refractory.system.TestDatabase;

/** Two portals with folders of their own on a PostgreSQL that belongs to neither. */
final class Pair implements AutoCloseable {
    /** A portal that lives for a minute need not compile itself well. */
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1";

    static final List<String> PUBLIC = List.of(
            "/",
            "/mechanisms",
            "/mechanisms/immune-evasion",
            "/search?q=jak1",
            "/search?q=interferon+response&kind=articles&page=2",
            "/latest.rss",
            "/latest.atom",
            "/latest.json",
            "/search.atom?q=pembrolizumab",
            "/search/suggest?q=mela",
            "/search/suggest?q=resist",
            "/evidence/E1",
            "/articles/A1",
            "/api/v1/search?q=interferon+loss&kind=articles&sort=relevance",
            "/api/v1/evidence/E1");

    private static final Duration LONG = Duration.ofMinutes(1);

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

    /** Until both serve the same state of the record. */
    void awaitSameGeneration() {
        Wait.until(LONG, () -> tag(one).equals(tag(other)));
    }

    private static String tag(Node node) {
        return node.visitor().get("/api/v1/search").header("etag");
    }

    /** The same tag and the same bytes for everything public. */
    void answersAlike() {
        awaitSameGeneration();
        for (String path : PUBLIC) {
            Answer ofOne = one.visitor().get(path).expect(200);
            Answer ofOther = other.visitor().get(path).expect(200);
            assertThat(ofOther.header("etag")).as(path).isNotEmpty().isEqualTo(ofOne.header("etag"));
            assertThat(ofOther.body()).as(path).isEqualTo(ofOne.body());
        }
    }

    @Override
    public void close() throws IOException {
        nodes().forEach(Node::close);
        server.stop();
    }
}
