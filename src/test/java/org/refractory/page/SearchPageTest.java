package org.refractory.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.search.PublicRecord;
import org.refractory.system.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchPageTest {
    private static final List<String> PIECES = List.of(
            "jak1",
            "\"",
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            "*",
            "?",
            "~9999",
            "^",
            "[a TO",
            "{",
            "}",
            "\\",
            "/",
            "+",
            "-",
            "!",
            ":",
            "title:",
            "<script>",
            "&amp;",
            "%00",
            "\u0000",
            "\uD800",
            "é",
            "免疫",
            "😀",
            "' or 1=1 --",
            "${7*7}",
            "{7*7}",
            "../../etc",
            "\n",
            "\t",
            "a".repeat(3_000),
            "10.1000/x",
            "PMC1",
            "A1",
            "E1",
            "99999999999",
            "β2-microglobulin");

    private PublicRecord record;

    @BeforeEach
    void write() {
        record = PublicRecord.write();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).accept("text/html");
    }

    private static String results(String... parameters) {
        RequestSpecification request = browser();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/search").then().statusCode(200).extract().asString();
    }

    @Test
    void whatMatchedIsMarkedAndTheRestIsEscaped() {
        assertThat(results("q", "testolizumab"))
                .contains("<mark>testolizumab</mark>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void everyWayOnIsALinkThatKeepsTheRest() {
        assertThat(results("q", "kinase", "cancer", "test-melanoma"))
                .contains("href=\"/search?q=kinase\"")
                .contains("/search?q=kinase&amp;cancer=test-melanoma&amp;level=B")
                .contains("/search?q=kinase&amp;cancer=test-melanoma&amp;sort=newest")
                .contains("/search?q=kinase&amp;kind=articles&amp;cancer=test-melanoma")
                .contains("<input type=\"hidden\" name=\"cancer\" value=\"test-melanoma\">")
                .contains("http://localhost:8080/search.atom?q=kinase&amp;cancer=test-melanoma")
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost:8080/search?q=kinase&amp;cancer=test-melanoma\">");
    }

    @Test
    void thePagesOfResultsLeadToEachOther() {
        assertThat(results("mechanism", "test-hiding"))
                .contains("Page 1 of 2", "href=\"/search?mechanism=test-hiding&amp;page=2\"");
        assertThat(results("mechanism", "test-hiding", "page", "2")).contains("href=\"/search?mechanism=test-hiding\"");
        assertThat(results("mechanism", "test-hiding", "page", "7")).contains("There are only 2 pages");
    }

    @Test
    void aPastedNameLeadsToTheRecord() {
        for (String name :
                List.of("A" + record.article, "a" + record.article, "77000001", "PMID: 77000001", "PMC77000001")) {
            browser()
                    .queryParam("q", name)
                    .get("/search")
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo("/articles/A" + record.article));
        }
        browser()
                .queryParam("q", "e" + record.evidence)
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/evidence/E" + record.evidence));
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        assertThat(results("q", "nothingatallmatchesthis", "level", "A"))
                .contains("Nothing found", "Take a filter away", "Use fewer or more general words", "/mechanisms");
    }

    @Test
    void whateverIsTypedGetsAnAnswer() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(1, 6); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            String face = List.of("/search", "/search.rss", "/search.atom", "/search.json", "/api/v1/search")
                    .get(i % 5);
            int status = browser()
                    .accept("*/*")
                    .queryParam("q", text)
                    .queryParam("level", text)
                    .queryParam("page", random.nextInt())
                    .queryParam("sort", text)
                    .get(face)
                    .statusCode();
            assertThat(status).as("%s?q=%s", face, text).isLessThan(500);
        }
    }
}
