package org.refractory.portal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.refractory.portal.Answer;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;

/** Requests that are too large, too deep or no requests at all each get a sentence, while a reader reads on. */
@Tag("heavy")
@EnabledOnOs(value = OS.LINUX, disabledReason = "Only there a program has any address of its machine that it likes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileRequestsTest {
    private static final Logger LOG = Logger.getLogger(HostileRequestsTest.class);
    private static final String MILLION = "a".repeat(1 << 20);

    @TempDir
    static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Siege siege;
    private Visitor curator;

    @BeforeAll
    void begin() throws Exception {
        siege = Siege.of(folder.resolve("data"));
        curator = Staff.first(siege.node).hire("Ada", "CURATOR");
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
    void filesThatAreLargeDeepOrEndlessAreRefused() throws Exception {
        Map<String, Supplier<InputStream>> bombs = Map.of(
                "zeros", Bombs.zeros(),
                "blanks", Bombs.blanks(),
                "title", Bombs.endlessTitle(),
                "deep", Bombs.deepNesting(),
                "laughs", Bombs.manyLaughs(),
                "foreign", Bombs.foreignEntity());
        Map<String, Future<Answer>> answers = new LinkedHashMap<>();
        bombs.forEach((name, bomb) -> answers.put(name, threads.submit(() -> send(name, bomb))));
        for (Map.Entry<String, Future<Answer>> each : answers.entrySet()) {
            Answer answer = each.getValue().get();
            LOG.infof("%s: %s", each.getKey(), answer);
            assertThat(answer.status()).as(each.getKey()).isBetween(400, 499);
            assertThat(answer.json().path("detail").textValue())
                    .contains(each.getKey())
                    .endsWith(".");
        }
    }

    private Answer send(String name, Supplier<InputStream> bomb) {
        return curator.stream("/api/v1/imports?file=" + name, "application/octet-stream", bomb);
    }

    @Test
    void deepJsonIsRefused() {
        HttpRequest.Builder request = HttpRequest.newBuilder(siege.portal().resolve("/api/v1/articles/A1/evidence"))
                .header("Cookie", curator.cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"quotes\":" + "[".repeat(900_000)));
        Answer answer = curator.ask(request).expect(400);
        assertThat(answer.json().path("detail").textValue()).contains("JSON");
    }

    @Test
    void requestsThatAreTooLongOrNoneAreAnsweredWithASentence() throws Exception {
        refused(414, Line.head("GET", "/search?q=" + many(10_000, i -> "mechanism=m" + i)));
        refused(414, Line.head("GET", "/search?q=" + MILLION));
        refused(431, Line.head("GET", "/", "Cookie: " + MILLION));
        refused(400, "\u0016\u0003\u0001 this is no HTTP\r\n\r\n");
        refused(413, form("Content-Length: 2000000") + MILLION);
        refused(411, form("Transfer-Encoding: chunked") + "100000\r\n" + MILLION + "\r\n");
        refused(405, Line.head("DELETE", "/search?q=" + MILLION.substring(0, 10_000)));
        String filters = many(1_000, i -> "mechanism=m" + i);
        assertThat(ask(Line.head("GET", "/search?q=jak1" + filters)).status()).isEqualTo(200);
    }

    @Test
    void addressesAreReadAsBrowsersSendThem() throws Exception {
        for (String typed : List.of("q=50%", "q=PD-1|PD-L1", "q={x}", "q=a^b", "q=\"x\"", "n=>=100")) {
            assertThat(ask(Line.head("GET", "/search?" + typed)).status())
                    .as(typed)
                    .isEqualTo(200);
        }
        Reply percent = ask(Line.head("GET", "/api/v1/search?q=50%"));
        assertThat(percent.text()).contains("\"query\":\"q=50%25\"");
        for (String none : List.of("/%zz", "/a\\b", "/<script>", "/search?q=\u0001")) {
            refused(400, Line.head("GET", none));
        }
        Reply page = ask(Line.head("GET", "/%zz", "Accept: text/html"));
        assertThat(page.text()).contains("Content-Security-Policy", "text/html", "Leave it out");
        Reply tooLong = ask(Line.head("GET", "/search?q=" + MILLION.substring(0, 20_000), "Accept: text/html"));
        assertThat(tooLong.status()).isEqualTo(414);
        assertThat(tooLong.text()).contains("text/html", "Ask a shorter question");
        for (String head : List.of(
                Line.head("OPTIONS", "/api/v1/search"), Line.head("GET", "/api/v1/search", "If-None-Match: *"))) {
            assertThat(ask(head).text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("content-encoding");
        }
    }

    @Test
    void aHostThatIsNoneIsAnsweredWithASentenceAndNotLogged() throws Exception {
        int before = siege.node.said().length();
        for (String path : List.of("/", "/search?q=jak1", "/api/v1/search?q=jak1", "/desk", "/nowhere/")) {
            for (String host :
                    List.of("[", "a b", "a:b:c", "%", "<b>", "\u00e9", "::1", "a:99999999", "a\r\nHost: b")) {
                refused(400, at(host, path));
            }
            refused(400, at("x", path).replace("Host: x\r\n", ""));
        }
        for (String host : List.of("", "[::1]:80", "a".repeat(5_000))) {
            assertThat(ask(at(host, "/search?q=jak1")).status())
                    .as("%.50s", host)
                    .isEqualTo(200);
        }
        for (String path : List.of("/", "/search?q=jak1", "/q/health/live")) {
            assertThat(ask("GET " + path + " HTTP/1.0\r\n\r\n").text()).contains(" 200 OK");
        }
        assertThat(siege.node.said().substring(before)).doesNotContain("ERROR");
    }

    private static String at(String host, String path) {
        return Line.head("GET", path).replace("portal.example", host);
    }

    private static String many(int parts, IntFunction<String> part) {
        return IntStream.range(0, parts).mapToObj(part).map(each -> "&" + each).collect(Collectors.joining());
    }

    private static String form(String header) {
        return Line.head("POST", "/desk/sign-in", header, "Content-Type: application/x-www-form-urlencoded");
    }

    private Reply ask(String request) throws IOException {
        return Line.ask("127.0.0.5", siege.portal(), request);
    }

    private void refused(int status, String request) throws IOException {
        Reply reply = ask(request);
        LOG.infof("%.50s: %s", request.lines().findFirst().orElse(""), reply);
        assertThat(reply.status()).as("%.50s", request).isEqualTo(status);
        assertThat(reply.sentence()).as("%.50s", request).endsWith(".");
    }

    @Test
    void formsOfCountlessFieldsFromEverywhereFindNoRoom() throws Exception {
        String fields = many(140_000, i -> Integer.toString(i, 36));
        String request = form("Content-Length: " + fields.length()) + fields;
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String address = "127.0.2." + (1 + i % 20);
            replies.add(threads.submit(() -> Line.ask(address, siege.portal(), request)));
        }
        for (Future<Reply> each : replies) {
            Reply reply = each.get();
            assertThat(reply.status()).isIn(400, 413, 503);
            assertThat(reply.sentence()).endsWith(".");
        }
    }
}
