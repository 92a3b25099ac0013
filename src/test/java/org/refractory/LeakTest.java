package org.refractory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** What is not public shows nowhere: no page, no feed, no program's interface, no count. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeakTest {
    private static final String SECRET = "quetzalword";

    private final Person curator = People.curator("Leak Curator");
    private final Person reviewer = People.reviewer("Leak Reviewer");

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    @Test
    void secretWordsOfDraftsInboxAndReviewsAppearAtNoAnonymousAddressAndCountsDoNotMove() {
        ArticleId open = Scene.article("Leak: an article in scope", Triage.IN_SCOPE);
        Map<String, String> counts = counts();

        ArticleId inbox = Scene.article("Inbox article about " + SECRET, Triage.INBOX);
        ArticleId out = Scene.article("Article out of scope about " + SECRET, Triage.OUT_OF_SCOPE);
        String statement = "The word %s stands in a draft that nobody has accepted yet.".formatted(SECRET);
        Response draft = Scene.draft(curator, open, Scene.with("statement", statement));
        Response waiting = Scene.draft(curator, open, Scene.with("statement", statement));
        Scene.send(curator, "POST", "/api/v1/evidence/" + waiting.path("id") + "/submission", Scene.version(waiting))
                .then()
                .statusCode(200);
        Response returned = Scene.draft(curator, open, Scene.with("statement", statement));
        Response handedIn = Scene.send(
                curator, "POST", "/api/v1/evidence/" + returned.path("id") + "/submission", Scene.version(returned));
        Scene.send(
                        reviewer,
                        "POST",
                        "/api/v1/evidence/" + returned.path("id") + "/return",
                        Map.of("version", handedIn.<Integer>path("version"), "comment", "Say more about " + SECRET))
                .then()
                .statusCode(200);
        Scene.awaitIndexed();

        List<String> ids = new ArrayList<>(
                List.of(draft.path("id"), waiting.path("id"), returned.path("id"), inbox.toString(), out.toString()));
        for (String address : addresses(open, ids)) {
            Response answer = RestAssured.given()
                    .accept("text/html,*/*")
                    .redirects()
                    .follow(false)
                    .get(address);
            String shown = answer.asString().replace("q=" + SECRET, "").replace("value=\"" + SECRET, "");
            assertThat(answer.statusCode()).as(address).isLessThan(500);
            if (!address.contains(SECRET)) {
                assertThat(shown).as(address).doesNotContainIgnoringCase(SECRET);
            } else {
                assertThat(shown).as(address).doesNotContain("nobody has accepted yet", "Inbox article about");
            }
        }
        for (String id : ids) {
            String kind = id.startsWith("A") ? "/articles/" : "/evidence/";
            RestAssured.given().accept("text/html").get(kind + id).then().statusCode(404);
            RestAssured.get("/api/v1" + kind + id).then().statusCode(404);
        }
        assertThat(counts()).isEqualTo(counts);
    }

    /** All anonymous faces, and those of the desk and the interface for programs that must not open. */
    private static List<String> addresses(ArticleId open, List<String> ids) {
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/mechanisms",
                "/mechanisms/" + Scene.MECHANISM,
                "/cancers",
                "/therapies",
                "/therapies/scene-pembrolizumab",
                "/biomarkers",
                "/biomarkers/scene-jak1",
                "/articles/" + open,
                "/search",
                "/search?kind=articles",
                "/search?q=leak&kind=articles",
                "/search?q=" + SECRET,
                "/search?kind=articles&q=" + SECRET,
                "/search?q=%22nobody+has+accepted%22",
                "/search?q=quetzalwort&kind=articles",
                "/search?q=quetz*&explain=on",
                "/search/suggest?q=quetz",
                "/api/v1/suggest?q=article+about+quetz",
                "/api/v1/search?q=quetzalwort",
                "/about",
                "/sitemap.xml",
                "/robots.txt",
                "/desk",
                "/desk/inbox",
                "/desk/reviews",
                "/desk/imports",
                "/desk/people",
                "/desk/articles/" + open,
                "/api/v1/search?q=" + SECRET,
                "/api/v1/articles/" + open,
                "/api/v1/mechanisms",
                "/api/v1/desk/articles/" + open,
                "/q/health",
                "/q/metrics",
                "/q/openapi"));
        for (String ending : List.of(".rss", ".atom", ".json")) {
            addresses.add("/latest" + ending);
            addresses.add("/mechanisms/" + Scene.MECHANISM + ending);
            addresses.add("/search" + ending + "?q=" + SECRET);
        }
        for (String id : ids) {
            String kind = id.startsWith("A") ? "articles/" : "evidence/";
            addresses.add("/" + kind + id);
            addresses.add("/desk/" + kind + id);
            addresses.add("/desk/reviews/" + id);
            addresses.add("/api/v1/" + kind + id);
            addresses.add("/api/v1/desk/" + kind + id);
        }
        return addresses;
    }

    private static Map<String, String> counts() {
        Scene.awaitIndexed();
        return Map.of(
                "home", RestAssured.get("/").asString(),
                "mechanisms", RestAssured.get("/mechanisms").asString(),
                "evidence", RestAssured.get("/api/v1/search?q=").asString(),
                "articles", RestAssured.get("/api/v1/search?kind=articles").asString(),
                "tag", RestAssured.get("/latest.atom").header("ETag"));
    }
}
