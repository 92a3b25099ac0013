package org.refractory.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.search.PublicRecord;
import org.refractory.system.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadingTest {
    private PublicRecord record;

    @BeforeEach
    void write() {
        record = PublicRecord.write();
    }

    @Test
    void aSearchTellsHitsCountsAndWaysToNarrowIt() {
        given().queryParam("q", "testolizumab")
                .queryParam("cancer", "test-melanoma")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("query", equalTo("q=testolizumab&cancer=test-melanoma"))
                .body("total", equalTo(1))
                .body("hits", hasSize(1))
                .body("hits[0].evidence.id", equalTo("E" + record.evidence))
                .body("hits[0].evidence.outcomes[0].endpoint", equalTo("PFS"))
                .body("hits[0].statement.pieces.findAll { it.matched }.text", hasItem("testolizumab"))
                .body(
                        "facets.find { it.parameter == 'cancer' }.values.find { it.selected }.label",
                        equalTo("Tested melanoma"))
                .body("generation", greaterThanOrEqualTo(1))
                .body("at", notNullValue());
    }

    @Test
    void aSearchTellsHowItWasUnderstoodAndWhereItGoesOn() {
        String next = given().queryParam("q", "mechanism:test-hiding OR kinse")
                .queryParam("explain", "on")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("receipt.understood", equalTo("mechanism:test-hiding OR kinse"))
                .body("receipt.concepts[0].way", equalTo("field"))
                .body("receipt.concepts[0].hits", equalTo(PublicRecord.PIECES + 2))
                .body("receipt.unmatched", hasItem("kinse"))
                .body("receipt.generation", greaterThanOrEqualTo(1))
                .body("hits[0].why[0]", notNullValue())
                .body("hits[0].against", hasSize(0))
                .body(
                        "facets.find { it.parameter == 'mechanism' }.values.find { it.value == 'test-jak-loss' }.depth",
                        equalTo(1))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get("/api/v1/search?" + next)
                .then()
                .body("page", equalTo(2))
                .body("notices", hasSize(0))
                .body("hits", hasSize(PublicRecord.PIECES + 2 - 20));
        given().queryParam("q", "testolizumap")
                .get("/api/v1/search")
                .then()
                .body("total", equalTo(1))
                .body("didYouMean", nullValue());
        given().queryParam("q", "testolizumap")
                .queryParam("synonyms", "off")
                .get("/api/v1/search")
                .then()
                .body("total", equalTo(0))
                .body("didYouMean.text", equalToIgnoringCase("Testolizumab"))
                .body("didYouMean.query", equalToIgnoringCase("q=Testolizumab&synonyms=off"))
                .body("didYouMean.total", equalTo(1));
        given().queryParam("q", "testol").get("/api/v1/suggest").then().body("[0].label", equalTo("Testolizumab"));
    }

    @Test
    void articlesAreSearchedWithTheirOwnKind() {
        given().queryParam("q", "resistance in the test")
                .queryParam("kind", "articles")
                .get("/api/v1/search")
                .then()
                .body("kind", equalTo("articles"))
                .body("hits.article.id", hasItem("A" + record.article));
    }

    @Test
    void aRecordIsReadByItsId() {
        given().get("/api/v1/articles/A" + record.article)
                .then()
                .statusCode(200)
                .body("id", equalTo("A" + record.article))
                .body("description.journal.abbreviation", equalTo("J Test"))
                .body("mechanisms[0].slug", equalTo("test-hiding"));
        given().get("/api/v1/evidence/E" + record.evidence)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("article.id", equalTo("A" + record.article));
    }

    @Test
    void whatLeftMovedOrNeverWasIsTold() {
        given().get("/api/v1/articles/A" + record.goneArticle)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:refractory:problem:gone"));
        given().redirects()
                .follow(false)
                .get("/api/v1/articles/A" + record.mergedArticle)
                .then()
                .statusCode(307)
                .header("Location", equalTo("/api/v1/articles/A" + record.article));
        given().get("/api/v1/articles/A" + record.inboxArticle).then().statusCode(404);
        given().get("/api/v1/evidence/nonsense")
                .then()
                .statusCode(404)
                .body("title", equalTo("There is nothing at this address"));
    }

    @Test
    void theVocabulariesAreReadWhole() {
        given().get("/api/v1/mechanisms")
                .then()
                .statusCode(200)
                .body("find { it.term.slug == 'test-hiding' }.evidence", equalTo(PublicRecord.PIECES + 2))
                .body("find { it.term.slug == 'test-jak-loss' }.term.parent", equalTo("test-hiding"));
        given().get("/api/v1/terms/biomarker").then().statusCode(200).body("slug", hasItem("test-gene"));
        given().get("/api/v1/terms/colour").then().statusCode(404);
    }
}
