package org.refractory.portal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.Wait;

/** Thousands who hold connections and hardly say anything shut nobody out. */
@Tag("heavy")
@EnabledOnOs(value = OS.LINUX, disabledReason = "Only there a program has any address of its machine that it likes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileCrowdTest {
    private static final Logger LOG = Logger.getLogger(HostileCrowdTest.class);
    private static final Pattern OPEN = Pattern.compile("(?m)^refractory_connections (\\S+)");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int PLACES = 2_000;
    private static final int OF_CLIENT = 200;
    private static final String UNFINISHED_HEAD = "GET / HTTP/1.1\r\nHost: portal.example\r\nX-Patience: ";
    private static final String UNFINISHED_BODY = Line.head(
            "POST", "/desk/sign-in", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 5000");

    @TempDir
    static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Siege siege;

    @BeforeAll
    void begin() throws Exception {
        siege = Siege.of(folder.resolve("data"));
    }

    @AfterEach
    void theReaderNoticedNothing() throws Exception {
        siege.theReaderNoticedNothing();
    }

    @AfterAll
    void end() throws Exception {
        threads.shutdownNow();
        siege.end();
    }

    @Test
    void whoSendsTooSlowlyIsSentAway() throws Exception {
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            replies.add(dripping("127.0.0.2", UNFINISHED_HEAD));
            replies.add(dripping("127.0.0.3", UNFINISHED_BODY));
        }
        for (Future<Reply> each : replies) {
            Reply reply = each.get();
            assertThat(reply.status()).as(reply.toString()).isEqualTo(408);
            assertThat(reply.sentence()).contains("too slowly").endsWith(".");
        }
    }

    /** Says one letter after the other for as long as it is listened to. */
    private Future<Reply> dripping(String address, String beginning) throws IOException {
        Line line = Line.from(address, siege.portal());
        line.say(beginning);
        Future<Reply> reply = threads.submit(line::reply);
        var _ = threads.submit(() -> {
            while (!reply.isDone() && line.say("a")) {
                TimeUnit.SECONDS.sleep(1);
            }
            line.close();
            return line;
        });
        return reply;
    }

    @Test
    void oneClientHasItsShareOfConnectionsAndIsToldSo() throws Exception {
        try (Crowd crowd = new Crowd()) {
            int others = open();
            crowd.come("127.0.0.4", OF_CLIENT, UNFINISHED_HEAD);
            Wait.until(LONG, () -> open() >= others + OF_CLIENT);
            Reply reply = Line.ask("127.0.0.4", siege.portal(), Line.head("GET", "/"));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(429);
            assertThat(reply.sentence()).endsWith(".");
            assertThat(reply.text()).contains("Retry-After: 5");
        }
    }

    @Test
    void thousandsFromEverywhereShutNobodyOut() throws Exception {
        try (Crowd crowd = new Crowd()) {
            for (int address = 1; address <= 20; address++) {
                crowd.come("127.0.3." + address, OF_CLIENT - 50, UNFINISHED_HEAD);
            }
            LOG.infof("Of %d connections %d are open", crowd.size(), open());
            assertThat(open()).isLessThanOrEqualTo(PLACES);
            siege.theReaderNoticedNothing();
            Map<Integer, Integer> told = crowd.answered(crowd.size() - PLACES);
            LOG.infof("Those who had to make room were told: %s", told);
            assertThat(told.keySet())
                    .as("too slow, or the one who waited longest")
                    .isSubsetOf(408, 503);
        }
    }

    private int open() {
        Matcher line =
                OPEN.matcher(siege.node.visitor().get("/q/metrics").expect(200).body());
        assertThat(line.find()).isTrue();
        return (int) Double.parseDouble(line.group(1));
    }

    @Test
    void whoDoesNotTakeTheAnswersHoldsNobodyUp() throws Exception {
        try (Crowd crowd = new Crowd()) {
            String page = "GET /search?q=therapy HTTP/1.1\r\nHost: portal.example\r\n\r\n";
            crowd.come("127.0.5.1", OF_CLIENT, page.repeat(50));
            for (int address = 1; address <= 10; address++) {
                crowd.come("127.0.4." + address, OF_CLIENT / 2, page);
            }
            siege.theReaderNoticedNothing();
        }
    }

    /** Connections that are only held. */
    private final class Crowd implements AutoCloseable {
        private final List<Line> lines = new ArrayList<>();

        void come(String address, int many, String beginning) throws IOException {
            for (int i = 0; i < many; i++) {
                Line line = Line.from(address, siege.portal());
                lines.add(line);
                line.say(beginning);
            }
        }

        int size() {
            return lines.size();
        }

        /** What the first so many were told, by status. */
        Map<Integer, Integer> answered(int first) {
            Map<Integer, Integer> statuses = new TreeMap<>();
            lines.subList(0, first).forEach(line -> statuses.merge(line.reply().status(), 1, Integer::sum));
            return statuses;
        }

        @Override
        public void close() throws IOException {
            for (Line line : lines) {
                line.close();
            }
        }
    }
}
