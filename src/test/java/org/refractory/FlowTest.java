package org.refractory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** The main job, end to end over HTTP: imported, tagged, written, accepted by another person, found and fed within a second. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FlowTest {
    private static final Duration PROMISE = Duration.ofSeconds(1);
    private static final List<String> FEEDS = List.of("/latest.rss", "/latest.atom", "/latest.json");

    private final Person curator = People.curator("Main Flow Curator");
    private final Person reviewer = People.reviewer("Main Flow Reviewer");

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    @Test
    void whatAnotherPersonAcceptsIsFoundAndFedWithinASecondAndTheTagChangesThenAndNotOtherwise() {
        String article = imported();
        Scene.send(curator, "POST", "/api/v1/articles/" + article + "/tags", Map.of("mechanism", Scene.MECHANISM))
                .then()
                .statusCode(200);
        Map<String, Object> draft =
                Scene.with("statement", "Zyxotumab stopped working in the patients whose tumors had lost flowword.");
        draft.put("quotes", List.of("lost flowword"));
        Response written = Scene.send(curator, "POST", "/api/v1/articles/" + article + "/evidence", draft);
        written.then().statusCode(201);
        String evidence = written.path("id");
        Response submitted =
                Scene.send(curator, "POST", "/api/v1/evidence/" + evidence + "/submission", Scene.version(written));
        submitted.then().statusCode(200);

        Scene.awaitIndexed();
        String before = tag("/latest.atom");
        String search = tag("/search?q=flowword");
        assertThat(page("/search?q=zyxotumab")).doesNotContain(evidence);
        assertThat(tag("/latest.atom")).as("reading changes nothing").isEqualTo(before);
        assertThat(tag("/search?q=flowword")).isEqualTo(search);

        Scene.send(curator, "POST", "/api/v1/evidence/" + evidence + "/acceptance", Scene.version(submitted))
                .then()
                .statusCode(403);
        Scene.send(reviewer, "POST", "/api/v1/evidence/" + evidence + "/acceptance", Scene.version(submitted))
                .then()
                .statusCode(200);
        Instant accepted = Instant.now();

        within(PROMISE, accepted, () -> page("/search?q=zyxotumab").contains("/evidence/" + evidence));
        for (String feed : FEEDS) {
            within(PROMISE, accepted, () -> page(feed).contains("/evidence/" + evidence));
        }
        for (String ending : List.of(".rss", ".atom", ".json")) {
            within(
                    PROMISE,
                    accepted,
                    () -> page("/mechanisms/" + Scene.MECHANISM + ending).contains("/evidence/" + evidence));
            within(
                    PROMISE,
                    accepted,
                    () -> page("/search" + ending + "?q=zyxotumab").contains("/evidence/" + evidence));
        }
        assertThat(page("/evidence/" + evidence)).contains("Zyxotumab stopped working", "Main Flow Reviewer");
        assertThat(page("/articles/" + article)).contains("/evidence/" + evidence);

        String after = tag("/latest.atom");
        assertThat(after).isNotEqualTo(before);
        assertThat(tag("/search?q=flowword")).isNotEqualTo(search);
        RestAssured.given()
                .header("If-None-Match", after)
                .get("/latest.atom")
                .then()
                .statusCode(304);
        RestAssured.given()
                .header("If-None-Match", before)
                .get("/latest.atom")
                .then()
                .statusCode(200);

        Scene.draft(
                curator, org.refractory.article.ArticleId.parse(article), Scene.with("quotes", List.of("flowword")));
        Scene.awaitIndexed();
        assertThat(tag("/latest.atom")).as("a draft is nobody's business").isEqualTo(after);
    }

    /** A record of our own in PubMed's format, imported straight into scope. */
    private String imported() {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM">
                <PMID Version="1">99000001</PMID>
                <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><PubDate><Year>2025</Year></PubDate>
                </JournalIssue><Title>Journal of Invented Oncology</Title><ISOAbbreviation>J Invent Oncol</ISOAbbreviation>
                </Journal><ArticleTitle>Zyxotumab and its limits</ArticleTitle>
                <Abstract><AbstractText>In 42 patients, tumors that relapsed had lost flowword.</AbstractText></Abstract>
                <AuthorList><Author><LastName>Doe</LastName><ForeName>Jane</ForeName><Initials>J</Initials></Author></AuthorList>
                <Language>eng</Language></Article></MedlineCitation>
                <PubmedData><ArticleIdList><ArticleId IdType="pubmed">99000001</ArticleId></ArticleIdList></PubmedData>
                </PubmedArticle></PubmedArticleSet>
                """;
        curator.asksForData()
                .contentType("application/xml")
                .body(xml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?file=flow.xml&in-scope=true")
                .then()
                .statusCode(200);
        within(
                Duration.ofSeconds(10),
                Instant.now(),
                () -> !location("/search?q=99000001").isEmpty());
        return location("/search?q=99000001").replaceFirst(".*/articles/", "");
    }

    private static String location(String path) {
        String location = RestAssured.given()
                .accept("text/html")
                .redirects()
                .follow(false)
                .get(path)
                .header("Location");
        return location == null ? "" : location;
    }

    private static String page(String path) {
        Response answer = RestAssured.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static String tag(String path) {
        return RestAssured.get(path).header("ETag");
    }

    private static void within(Duration promise, Instant since, BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            assertThat(Duration.between(since, Instant.now()))
                    .as("time since it was acknowledged")
                    .isLessThan(promise);
            Thread.onSpinWait();
        }
    }
}
