package org.refractory.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.search.PublicRecord;
import org.refractory.search.Published;
import org.refractory.system.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeedResourceTest {
    private PublicRecord record;

    @BeforeEach
    void write() {
        record = PublicRecord.write();
    }

    private static SyndFeed read(String path) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(
                        given().get(path).then().statusCode(200).extract().asString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mechanisms/test-hiding",
                "/cancers/test-melanoma",
                "/biomarkers/test-gene",
                "/search?q=kinase"
            })
    void everyFeedThatAPageAnnouncesAnswersInItsMediaType(String page) {
        String html = given().accept("text/html").get(page).asString();
        List<String[]> announced = Pattern.compile(
                        "<link rel=\"alternate\" type=\"([^\"]+)\" title=\"[^\"]+\" href=\"http://localhost:8080([^\"]+)\"")
                .matcher(html)
                .results()
                .map(each -> new String[] {each.group(1), each.group(2).replace("&amp;", "&")})
                .toList();

        assertThat(announced).hasSize(3);
        for (String[] link : announced) {
            Response feed = given().urlEncodingEnabled(false).get(link[1]);
            assertThat(feed.statusCode()).as(link[1]).isEqualTo(200);
            assertThat(feed.contentType()).startsWith(link[0]);
            // other tests publish what is newer, so the latest of all need not hold this record
            String entry = page.equals("/") ? "tag:refractory,2026:E" : "tag:refractory,2026:E" + record.evidence;
            assertThat(feed.asString()).contains(entry);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mechanisms/test-hiding.atom", "/mechanisms/test-hiding.rss"})
    void aFeedTellsTheEvidenceNewestFirst(String path) throws Exception {
        SyndFeed feed = read(path);

        assertThat(feed.getTitle()).isEqualTo("Refractory: Hiding from the test");
        assertThat(feed.getEntries()).hasSize(PublicRecord.PIECES + 2);
        SyndEntry newest = feed.getEntries().getFirst();
        assertThat(newest.getUri()).isEqualTo("tag:refractory,2026:E" + record.evidence);
        assertThat(newest.getLink()).isEqualTo("http://localhost:8080/evidence/E" + record.evidence);
        assertThat(newest.getTitle())
                .startsWith("Tumors that lost the tested kinase")
                .doesNotContain("\u0001");
        assertThat(newest.getCategories().getFirst().getName()).isEqualTo("Loss of the tested kinase");
        assertThat(newest.getAuthor()).isEqualTo("Refractory starter set");
        assertThat(feed.getEntries().stream().map(SyndEntry::getTitle))
                .anyMatch(title -> title.startsWith("[Suspended] A suspended statement"))
                .anyMatch(title -> title.startsWith("[Superseded] A superseded statement"));
    }

    @Test
    void anArticleFeedMarksRetractions() throws Exception {
        assertThat(read("/search.atom?kind=articles&mechanism=test-hiding")
                        .getEntries()
                        .getFirst()
                        .getTitle())
                .startsWith("[Retracted] Resistance in the test <script>");
    }

    @Test
    void theFeedOfAnEmptySearchIsEmptyAndSays200() throws Exception {
        assertThat(read("/search.rss?q=nothingatallmatchesthis").getEntries()).isEmpty();
    }

    @Test
    void programsAreToldThatATermIsUnknown() {
        given().get("/mechanisms/none.atom")
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/latest.rss",
                "/latest.atom",
                "/latest.json",
                "/",
                "/search?q=kinase",
                "/mechanisms",
                "/api/v1/search"
            })
    void anUnchangedAnswerIsNotSentAgain(String path) {
        Response first = given().get(path);
        Response second = given().get(path);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotBlank();
        given().header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .body(equalTo(""));
        String later = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(Duration.ofMinutes(1)).atZone(ZoneOffset.UTC));
        String earlier = "Thu, 01 Jan 2026 00:00:00 GMT";
        given().header("If-Modified-Since", earlier).get(path).then().statusCode(200);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (given().header("If-Modified-Since", later).get(path).statusCode() != 304) {
                Thread.onSpinWait(); // a change of the last two seconds is not yet told by its date
            }
        });
    }

    @Test
    void aFeedIsTheSameHoweverItsPageWasShown() {
        String plain = given().get("/search.atom?q=kinase").asString();
        assertThat(given().get("/search.atom?q=kinase&explain=on&page=2").asString())
                .isEqualTo(plain);
    }

    @Test
    void aPublicChangeChangesTheTag() {
        String before = given().get("/latest.atom").header("ETag");
        given().get("/search?q=" + Instant.now().toEpochMilli());
        assertThat(given().get("/latest.atom").header("ETag")).isEqualTo(before);

        Published.touched(Verb.UPDATED, Subject.evidence(record.evidence));
        Published.awaitReading();

        assertThat(given().get("/latest.atom").header("ETag")).isNotEqualTo(before);
    }
}
