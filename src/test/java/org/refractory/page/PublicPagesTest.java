package org.refractory.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.search.PublicRecord;
import org.refractory.system.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicPagesTest {
    private PublicRecord record;

    @BeforeEach
    void write() {
        record = PublicRecord.write();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).accept("text/html").urlEncodingEnabled(false);
    }

    private static String page(String path) {
        Response answer = browser().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        return answer.asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mechanisms",
                "/mechanisms/test-hiding",
                "/mechanisms/test-hiding?page=2",
                "/mechanisms/test-hiding?page=99",
                "/cancers",
                "/cancers/test-melanoma",
                "/therapies",
                "/therapies/test-mab",
                "/biomarkers",
                "/biomarkers/test-gene",
                "/pages/test-page",
                "/search",
                "/search?q=kinase",
                "/search?q=kinase&kind=articles",
                "/search?q=nothingatallmatchesthis"
            })
    void everyPageHasOneHeadingLandmarksAndItsOwnAddress(String path) {
        String html = page(path);

        assertThat(Pattern.compile("<h1[ >]").matcher(html).results().count()).isEqualTo(1);
        assertThat(html).contains("<main id=\"content\"", "<header", "<footer", "<nav aria-label=\"Main\"");
        assertThat(html)
                .contains(
                        "<meta name=\"description\" content=\"",
                        "<link rel=\"canonical\" href=\"http://localhost:8080/");
        assertThat(html).doesNotContain(" style=\"", "onclick").doesNotContainPattern("<script(?! src=\"/assets/)");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void homeShowsTheHeadsAndTheLatestEvidence() {
        String newest = RestAssured.get("/api/v1/search").path("hits[0].evidence.id");

        assertThat(page("/")).contains("Hiding from the test", "/evidence/" + newest, "/latest.atom");
    }

    @Test
    void aMechanismShowsItsExplainerItsChildrenAndItsEvidence() {
        String html = page("/mechanisms/test-hiding");

        assertThat(html)
                .contains("<em>hides</em>", "&lt;script&gt;alert(1)", "hide and seek", "/mechanisms/test-jak-loss")
                .contains("/evidence/E" + record.evidence, "Page 1 of 2", "/mechanisms/test-hiding?page=2")
                .contains("http://localhost:8080/mechanisms/test-hiding.rss");
        assertThat(page("/mechanisms/test-jak-loss"))
                .contains("<a href=\"/mechanisms/test-hiding\">Hiding from the test</a>");
    }

    @Test
    void aTermLinksItsCodesToTheirSystems() {
        assertThat(page("/cancers/test-melanoma"))
                .contains(
                        "https://oncotree.mskcc.org/?field=CODE&amp;search=MEL",
                        "https://disease-ontology.org/?id=DOID:1909");
        assertThat(page("/biomarkers/test-gene")).contains("genenames.org", "HGNC:914");
    }

    @Test
    void anArticleShowsItsWholeDescriptionEscaped() {
        String html = page("/articles/A" + record.article);

        assertThat(html)
                .contains("J Test. 2016-09;375(9):819-829", "Jesse M Zaretsky", "https://orcid.org/0000-0002-1825-0097")
                .contains(
                        "The &lt;i&gt;Test&lt;/i&gt; Group",
                        "We tested &lt;b&gt;kinases&lt;/b&gt;.",
                        "<h3>METHODS</h3>")
                .contains("https://pubmed.ncbi.nlm.nih.gov/77000001/", "https://doi.org/10.1000/test%3C1%3E")
                .contains(
                        "https://pmc.ncbi.nlm.nih.gov/articles/PMC77000001/",
                        "https://clinicaltrials.gov/study/NCT01295827")
                .contains(
                        "<strong>Retraction</strong>",
                        "<strong>Melanoma</strong> / immunology",
                        "kinase &lt;tested&gt;")
                .contains("/mechanisms/test-hiding", "/evidence/E" + record.evidence)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void evidenceShowsAllThatIsKnownOfIt() {
        String html = page("/evidence/E" + record.evidence);

        assertThat(html)
                .contains("Does not support", "Patients: a study of more than 5 patients", "n&nbsp;=&nbsp;128")
                .contains("PFS HR 0.55 (0.43–0.72)", "progression-free survival", "chemotherapy", "&lt;0.001")
                .contains("Randomised trial", "Second line", "benefit first, then progression", "They were lost")
                .contains("2 of 5 stars", "A comparator", "Starter set, reviewed in version control")
                .contains("/cancers/test-melanoma", "/therapies/test-mab", "/biomarkers/test-gene");
    }

    @Test
    void whatIsNotToBeReliedOnIsMarked() {
        assertThat(page("/evidence/E" + record.suspended)).contains("<strong>Suspended.</strong> For the test.");
        assertThat(page("/evidence/E" + record.superseded)).contains("<strong>Superseded.</strong>");
    }

    @Test
    void aRecordThatLeftTellsWhyAndOneThatMovedLeadsOn() {
        browser()
                .get("/articles/A" + record.goneArticle)
                .then()
                .statusCode(410)
                .body(containsString("mice that were never treated"));
        browser()
                .get("/articles/A" + record.mergedArticle)
                .then()
                .statusCode(307)
                .header("Location", equalTo("/articles/A" + record.article));
    }

    @Test
    void anInboxArticleIsNotThere() {
        browser()
                .get("/articles/A" + record.inboxArticle)
                .then()
                .statusCode(404)
                .body(not(containsString("secretword")));
        assertThat(page("/search?q=secretword&kind=articles"))
                .containsPattern("No record holds “secretword”|Nothing found") // others may hold what looks like it
                .doesNotContain("/articles/A" + record.inboxArticle);
    }

    @Test
    void everyRecordHasOneAddress() {
        browser()
                .get("/articles/a" + record.article)
                .then()
                .statusCode(301)
                .header("Location", equalTo("/articles/A" + record.article));
        browser()
                .get("/evidence/e" + record.evidence)
                .then()
                .statusCode(301)
                .header("Location", equalTo("/evidence/E" + record.evidence));
    }

    @ParameterizedTest
    @CsvSource({
        "/mechanisms/, /mechanisms",
        "/search/?q=a, /search?q=a",
        "/mechanisms/Test-Hiding, /mechanisms/test-hiding",
        "/pages/Test-Page, /pages/test-page",
        "/about, /pages/about",
        "//evil.example//, /evil.example"
    })
    void otherSpellingsLeadToTheAddress(String asked, String address) {
        browser().get(asked).then().statusCode(301).header("Location", equalTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/A999999999",
                "/articles/x",
                "/evidence/E0",
                "/evidence/E999999999999999999999",
                "/mechanisms/none",
                "/cancers/test-hiding",
                "/pages/none",
                "/nowhere",
                "/mechanisms/none.rss",
                "/search.xml",
                "/articles/A1.rss"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        browser()
                .get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("There is nothing at this address"));
        given().accept("*/*").get(path).then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        given().accept("text/html")
                .head("/")
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .contentType(startsWith("text/html"));
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndGuessing() {
        for (String path : List.of("/", "/nowhere", "/latest.rss", "/assets/refractory.css", "/api/v1/search")) {
            browser()
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("same-origin"));
        }
    }

    @Test
    void theStyleSheetIsKeptAndItsAddressNamesItsBytes() {
        assertThat(page("/")).containsPattern("/assets/refractory\\.css\\?v=[0-9a-f]+");
        browser().get("/assets/refractory.css").then().header("Cache-Control", containsString("immutable"));
    }

    @Test
    void robotsStayOutOfTheDesk() {
        assertThat(given().get("/robots.txt").asString())
                .contains("Disallow: /desk\n", "Sitemap: http://localhost:8080/sitemap.xml");
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .body(containsString("<loc>http://localhost:8080/evidence/E" + record.evidence + "</loc>"))
                .body(containsString("<loc>http://localhost:8080/mechanisms/test-hiding</loc>"));
    }
}
