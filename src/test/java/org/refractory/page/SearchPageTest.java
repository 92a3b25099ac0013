package org.refractory.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

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
                .contains("Page 1 of 2", "href=\"/search?mechanism=test-hiding&amp;page=2&amp;after=");
        assertThat(results("mechanism", "test-hiding", "page", "2")).contains("href=\"/search?mechanism=test-hiding\"");
        assertThat(results("mechanism", "test-hiding", "page", "7")).contains("There are only 2 pages");
    }

    @Test
    void behindTheLastPageTheWayBackIsToTheSameTab() {
        assertThat(results("kind", "articles", "page", "500"))
                .contains("<a href=\"/search?kind=articles\">Go to the first</a>");
    }

    @Test
    void theOrderOfTheResultsIsMarked() {
        assertThat(results("kind", "articles", "sort", "level")).contains("<strong>Strongest</strong>");
        assertThat(results("sort", "relevance")).contains("<strong>Newest</strong>");
        assertThat(results("q", "kinase")).contains("<strong>Best match</strong>");
        assertThat(results("q", "level:A..E"))
                .contains("<strong>Newest</strong>")
                .doesNotContain("Best match");
    }

    @Test
    void aPageHasOneCanonicalAddress() {
        assertThat(results("mechanism", "test-hiding", "page", "2", "explain", "on", "after", "2-x", "utm_source", "y"))
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost:8080/search?mechanism=test-hiding&amp;page=2\">");
    }

    @Test
    void whatOfAnAddressIsNotUnderstoodIsTold() {
        assertThat(results("q", "kinase", "gene", "jak1", "kind", "article"))
                .contains("The address asks for \u201cgene\u201d", "\u201carticle\u201d is not understood for kind");
        given().queryParam("sort", "year")
                .get("/api/v1/search")
                .then()
                .body("notices[0]", startsWith("\u201cyear\u201d is not understood for sort"));
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
    void theNextPageIsWhereItsLinkLeads() {
        String next = results("mechanism", "test-hiding")
                .replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String page = browser()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Page 2 of 2").doesNotContain("class=\"notice\">The");
    }

    @Test
    void theReceiptTellsHowTheQuestionWasUnderstood() {
        assertThat(results("q", "testolizumab zebrafish <b>", "synonyms", "off", "cancer", "test-melanoma"))
                .contains(
                        "<summary>How this was understood</summary>",
                        "<code>testolizumab zebrafish b</code>",
                        "Found nowhere: <strong>zebrafish</strong>",
                        "Narrowed by Tested melanoma",
                        "name=\"synonyms\" value=\"off\" checked");
    }

    @Test
    void everyStateIsKeptByEveryWayOn() {
        assertThat(results("q", "kinase", "synonyms", "off", "explain", "on", "year", "2010..2020"))
                .contains(
                        "/search?q=kinase&amp;kind=articles&amp;year=2010..2020&amp;synonyms=off&amp;explain=on",
                        "/search?q=kinase&amp;level=B&amp;year=2010..2020&amp;synonyms=off&amp;explain=on",
                        "/search?q=kinase&amp;year=2010..2020&amp;synonyms=off&amp;sort=newest&amp;explain=on",
                        "/search.atom?q=kinase&amp;year=2010..2020&amp;synonyms=off\"",
                        "<input type=\"hidden\" name=\"year\" value=\"2010..2020\">")
                .contains("Why it is here", "stands in the statement");
    }

    @Test
    void anotherSpellingIsOfferedAsALink() {
        assertThat(results("q", "testolizumap")).doesNotContain("Did you mean");
        assertThat(results("q", "testolizumap", "synonyms", "off"))
                .containsIgnoringCase(
                        "Did you mean <a href=\"/search?q=Testolizumab&amp;synonyms=off\"><strong>Testolizumab</strong></a>? It finds 1.");
    }

    @Test
    void whatElseWasSearchedForAFieldStandsInTheReceipt() {
        assertThat(results("q", "journal:NEJM"))
                .contains("<th scope=\"row\">journal:NEJM</th><td>N Engl J Med, New England Journal of Medicine");
    }

    @Test
    void childrenStandBelowTheirParentsAndRangesHaveAForm() {
        assertThat(results())
                .containsPattern(
                        "(?s)Hiding from the test</a>.*?<details><summary>1 more precise.*?Loss of the tested kinase")
                .contains("name=\"year-from\"", "name=\"n-to\"", "/search?year=2015..2019", "/search?n=50..199");
    }

    @Test
    void whatIsTypedIsCompletedAsJson() {
        given().queryParam("q", "testol")
                .get("/search/suggest")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", notNullValue())
                .body("[0].kind", equalTo("therapy"))
                .body("[0].label", equalTo("Testolizumab"))
                .body("[0].count", equalTo(1))
                .body("[0].path", equalTo("/therapies/test-mab"));
        given().get("/search/suggest").then().statusCode(200).body("size()", equalTo(0));
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
