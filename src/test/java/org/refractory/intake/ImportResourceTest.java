package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.intake.pubmed.Reading;
import org.refractory.system.SharedData;

@QuarkusTest
class ImportResourceTest {
    private static final String IMPORTS = "/api/v1/imports";

    private static Response send(byte[] body, String type, String query) {
        return People.curator("Ida Import")
                .asksForData()
                .contentType(type)
                .body(body)
                .post(IMPORTS + query);
    }

    private static void refused(String name, byte[] body, int... statuses) {
        List<String> before = Ledger.everything();
        Response answer = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> send(body, "application/octet-stream", "?file=" + name));
        assertThat(answer.statusCode())
                .as(name)
                .isIn(Arrays.stream(statuses).boxed().toList());
        assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail"))
                .as(name)
                .startsWith(name)
                .endsWith("Nothing was changed.");
        assertThat(Ledger.everything()).as(name).isEqualTo(before);
    }

    @Test
    void theReportSaysWhatBecameOfTheRecords() {
        byte[] file = Reading.set(Reading.article(93000001, ""), "<PubmedArticle/>");
        send(file, "application/xml", "?file=two.xml&in-scope=true")
                .then()
                .statusCode(200)
                .body("file", equalTo("two.xml"))
                .body("records", equalTo(2))
                .body("added", equalTo(1))
                .body("refused", equalTo(1))
                .body("startedBy", equalTo("Ida Import"))
                .body("refusals[0].record", equalTo(2))
                .body("refusals[0].reason", equalTo("The record has no <MedlineCitation>"));
        assertThat(Ledger.state(93000001)).isEqualTo("IN_SCOPE");
    }

    @Test
    void packingIsKnownByBytesWhateverTheNameAndTypeSay() {
        byte[] packed = Reading.gzip(Reading.set(Reading.article(93000002, "")));
        send(packed, "application/xml", "?file=packed.xml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        byte[] plain = Reading.set(Reading.article(93000003, ""));
        send(plain, "application/gzip", "?file=plain.xml.gz")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
    }

    @Test
    void aFormWithOneFileIsTakenToo() {
        People.curator("Ida Import")
                .asksForData()
                .multiPart("file", "form.xml", Reading.set(Reading.article(93000004, "")), "application/xml")
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("file", equalTo("form.xml"))
                .body("added", equalTo(1));
    }

    @Test
    void onlyCuratorsImport() {
        byte[] file = Reading.set(Reading.article(93000005, ""));
        People.stranger()
                .contentType("application/xml")
                .body(file)
                .post(IMPORTS)
                .then()
                .statusCode(401);
        People.reader("Rea Reader")
                .asksForData()
                .contentType("application/xml")
                .body(file)
                .post(IMPORTS)
                .then()
                .statusCode(403);
    }

    @Test
    void hostileFilesChangeNothing() throws IOException {
        for (Path file : SharedData.files("hostile")) {
            refused(file.getFileName().toString(), Files.readAllBytes(file), 400, 415, 422);
        }
    }

    @Test
    void mislabelledTruncatedAndEmptyFilesChangeNothing() throws IOException {
        byte[] packed = Reading.gzip(Reading.fixture("full.xml"));
        refused("truncated.xml.gz", Arrays.copyOf(packed, packed.length / 2), 400);
        refused("truncated.xml", Arrays.copyOf(Reading.fixture("mixed.xml"), 3_000), 400);
        refused("picture.xml", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 415);
        refused("page.html", "<!doctype html><p>Hello".getBytes(StandardCharsets.UTF_8), 422);
        refused("empty.xml", new byte[0], 400);
        send("{}".getBytes(StandardCharsets.UTF_8), "application/json", "?file=x")
                .then()
                .statusCode(415);
    }

    @Test
    void aBodyIsReadAsItArrivesAndNeverHeldWhole() throws Exception {
        byte[] file = new PubmedGenerator(1_200, 94_000_000, 1).readAllBytes();
        PipedOutputStream sender = new PipedOutputStream();
        try (HttpClient client = HttpClient.newHttpClient();
                PipedInputStream body = new PipedInputStream(sender, 1 << 16)) {
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(posting(body), HttpResponse.BodyHandlers.ofString());
            try (sender) {
                sender.write(file, 0, file.length * 9 / 10);
                sender.flush();
                awaitStored(94_000_000);
                assertThat(answer.isDone())
                        .as("answered before the body has ended")
                        .isFalse();
                sender.write(file, file.length * 9 / 10, file.length - file.length * 9 / 10);
            }
            assertThat(answer.get(60, TimeUnit.SECONDS).body()).contains("\"added\":1200");
        }
    }

    private HttpRequest posting(InputStream body) {
        Person ida = People.curator("Ida Import");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + IMPORTS))
                .header("Content-Type", "application/xml")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", ida.cookieName() + "=" + ida.session())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
    }

    private static void awaitStored(int pmid) {
        Instant latest = Instant.now().plusSeconds(60);
        while (Ledger.one(
                        "select article_id from article_identifier where kind = 'PMID' and value = ?",
                        String.valueOf(pmid))
                .equals("none")) {
            assertThat(Instant.now()).as("stored before the body has ended").isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void nothingButImportsTakesLargeBodies() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head =
                    "POST /desk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n".formatted(11 << 20);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoTimeout(20_000);
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
        }
    }
}
