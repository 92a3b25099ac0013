package org.refractory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** While the database is away, everybody reads; nobody writes; all recovers by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutageTest {
    @Test
    void readersSeeNoDifferenceTheDeskSaysSoAndAllRecoversByItself() {
        Scene.vocabulary();
        Person curator = People.curator("Outage Curator");
        Person reviewer = People.reviewer("Outage Reviewer");
        ArticleId article = Scene.article("Outage: read me while the database sleeps", Triage.IN_SCOPE);
        String evidence = Scene.accepted(curator, reviewer, article);
        Scene.awaitIndexed();
        List<String> addresses = List.of(
                "/",
                "/mechanisms",
                "/mechanisms/" + Scene.MECHANISM,
                "/articles/" + article,
                "/evidence/" + evidence,
                "/search?q=relapsed",
                "/search?q=sleeps&kind=articles",
                "/latest.rss",
                "/latest.atom",
                "/latest.json",
                "/search.atom?q=relapsed",
                "/api/v1/search?q=relapsed");
        List<String> before = addresses.stream().map(OutageTest::read).toList();
        TestDatabase.takeAway();
        try {
            assertThat(addresses.stream().map(OutageTest::read).toList()).isEqualTo(before);
            for (String address : addresses) {
                curator.asksForData().get(address).then().statusCode(200);
            }
            curator.asks()
                    .get("/desk/inbox")
                    .then()
                    .statusCode(503)
                    .contentType("text/html")
                    .body(containsString("The workshop is closed for a moment"));
            curator.asks()
                    .formParam("version", 1)
                    .formParam("statement", "What somebody \"typed\" for <hours>\r\nis not lost.")
                    .formParam("quotes", "one", "two")
                    .post("/desk/evidence/" + evidence)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(containsString("Send it again"))
                    .body(containsString("action=\"/desk/evidence/" + evidence + "\""))
                    .body(containsString(
                            "name=\"statement\" value=\"What somebody &quot;typed&quot; for &lt;hours&gt;"))
                    .body(containsString("name=\"quotes\" value=\"one\""))
                    .body(containsString("name=\"quotes\" value=\"two\""));
            RestAssured.get("/q/health/live").then().statusCode(200);
            RestAssured.get("/q/health/ready").then().statusCode(503).body(containsString("Database"));
        } finally {
            TestDatabase.bringBack();
        }
        Instant back = Instant.now();
        while (curator.asks().get("/desk/inbox").statusCode() != 200) {
            assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
        String next = Scene.accepted(curator, reviewer, article);
        Instant accepted = Instant.now();
        while (RestAssured.get("/evidence/" + next).statusCode() != 200) {
            assertThat(Duration.between(accepted, Instant.now()))
                    .as("the index finds the log again")
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    private static String read(String address) {
        var answer = RestAssured.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.asString();
    }
}
