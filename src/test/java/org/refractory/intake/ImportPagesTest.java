package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.intake.pubmed.Reading;

@QuarkusTest
class ImportPagesTest {
    private final Person ida = People.curator("Ida Import");

    @Test
    void aFileSentByTheFormLeadsToItsReport() {
        Response sent = ida.asks()
                .multiPart(
                        "files", "one.xml", Reading.set(Reading.article(93000101, ""), "<PubmedArticle/>"), "text/xml")
                .multiPart("in-scope", "true")
                .post("/desk/imports");
        assertThat(sent.statusCode()).isEqualTo(303);
        ida.asks()
                .get(sent.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(containsString("one.xml"))
                .body(containsString("The record has no &lt;MedlineCitation&gt;"));
        ida.asks().get("/desk/imports").then().statusCode(200).body(containsString("one.xml"));
        assertThat(Ledger.state(93000101)).isEqualTo("IN_SCOPE");
    }

    @Test
    void ofSeveralFilesABadOneIsNamedAndTheOthersComeIn() {
        ida.asks()
                .multiPart("files", "picture.xml", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "text/xml")
                .multiPart("files", "good.xml", Reading.set(Reading.article(93000102, "")), "text/xml")
                .post("/desk/imports")
                .then()
                .statusCode(415)
                .contentType("text/html")
                .body(containsString("picture.xml: The file is a PNG picture, not XML."));
        assertThat(Ledger.state(93000102)).isEqualTo("INBOX");
    }

    @Test
    void anImportThatNeverWasIsNotFound() {
        ida.asks().get("/desk/imports/99999999").then().statusCode(404);
    }

    @Test
    void readersDoNotSeeImports() {
        People.reader("Rea Reader").asks().get("/desk/imports").then().statusCode(403);
    }
}
