package org.refractory.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.activity.Subject;
import org.refractory.article.Article;
import org.refractory.article.ArticleId;
import org.refractory.article.Articles;
import org.refractory.article.Triage;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** The inbox, decisions about articles, and claims. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TriageTest {
    private final Person curator = People.curator("Triage Curator");
    private final Person other = People.curator("Triage Other");

    private final String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    @Inject
    Articles articles;

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    private static io.restassured.response.Response decide(Person by, ArticleId article, Map<String, String> decision) {
        return Scene.send(by, "POST", "/api/v1/articles/" + article + "/triage", decision);
    }

    private static List<String> log(ArticleId article) throws Exception {
        return Scene.log(Subject.article(article.number()));
    }

    @Test
    void theInboxShowsWhatWaitsWithTheWordsOfItsTitle() {
        ArticleId waits = Scene.article("Zebrafish 100%_sure <i>xenograft</i>", Triage.INBOX);
        ArticleId decided = Scene.article("Zebrafish xenograft in scope", Triage.IN_SCOPE);
        ArticleId without = Scene.article("Zebrafish 1000 sure xenograft", Triage.INBOX);
        curator.asks()
                .queryParam("q", "XENOGRAFT zebrafish")
                .get("/desk/inbox")
                .then()
                .statusCode(200)
                .body(containsString("2 articles wait with these words"))
                .body(containsString(
                        "/desk/articles/" + waits + "\">Zebrafish 100%_sure &lt;i&gt;xenograft&lt;/i&gt;</a>"))
                .body(not(containsString("/desk/articles/" + decided + "\"")));
        curator.asks()
                .queryParam("q", "100%_")
                .get("/desk/inbox")
                .then()
                .body(containsString("1 article waits"))
                .body(not(containsString("/desk/articles/" + without + "\"")));
    }

    @Test
    void aDeferredArticleWaitsAgainFromItsDayOn() {
        ArticleId article = Scene.article("Deferredness of quokkas", Triage.INBOX);
        decide(curator, article, Map.of("state", "DEFERRED", "until", tomorrow))
                .then()
                .statusCode(200);
        curator.asks().get("/desk/inbox?q=quokkas").then().body(containsString("0 articles wait"));
        QuarkusTransaction.requiringNew().run(() -> {
            Article stored = articles.findById(article.number());
            stored.deferredUntil = LocalDate.now(ZoneOffset.UTC);
        });
        curator.asks().get("/desk/inbox?q=quokkas").then().body(containsString("1 article waits"));
    }

    @Test
    void theNewestImportStandsFirst() {
        ArticleId older = Scene.article("Axolotl older", Triage.INBOX);
        ArticleId newer = Scene.article("Axolotl newer", Triage.INBOX);
        String page = curator.asks().get("/desk/inbox?q=axolotl").asString();
        assertThat(page.indexOf(newer + "\"")).isBetween(1, page.indexOf(older + "\""));
    }

    @Test
    void eachDecisionIsLoggedAndIsPublicWhereThePublicCanSeeIt() throws Exception {
        ArticleId article = Scene.article("Decisions", Triage.INBOX);
        decide(curator, article, Map.of("state", "DEFERRED", "until", tomorrow))
                .then()
                .statusCode(200);
        decide(curator, article, Map.of("state", "OUT_OF_SCOPE", "reason", "About mice"))
                .then()
                .statusCode(200);
        decide(curator, article, Map.of("state", "IN_SCOPE")).then().statusCode(200);
        decide(curator, article, Map.of("state", "IN_SCOPE")).then().statusCode(200);
        decide(curator, article, Map.of("state", "INBOX")).then().statusCode(200);
        assertThat(log(article))
                .containsExactly(
                        "TRIAGED desk {state=INBOX} -> {state=DEFERRED, until=%s}".formatted(tomorrow),
                        "TRIAGED desk {state=DEFERRED, until=%s} -> {state=OUT_OF_SCOPE, reason=About mice}"
                                .formatted(tomorrow),
                        "TRIAGED public {state=OUT_OF_SCOPE, reason=About mice} -> {state=IN_SCOPE}",
                        "TRIAGED public {state=IN_SCOPE} -> {state=INBOX}");
    }

    @ParameterizedTest
    @CsvSource({
        "CURATED,,,state",
        "nonsense,,,state",
        "'',,,state",
        "OUT_OF_SCOPE,' ',,reason",
        "DEFERRED,,,until",
        "DEFERRED,,2020-01-01,until",
        "DEFERRED,,tomorrow,until",
        "DEFERRED,,9999-01-01,until"
    })
    void anImpossibleDecisionNamesItsField(String state, String reason, String until, String field) throws Exception {
        ArticleId article = Scene.article("Impossible decisions", Triage.INBOX);
        Map<String, String> decision = new java.util.HashMap<>();
        decision.put("state", state);
        decision.put("reason", reason);
        decision.put("until", until);
        decide(curator, article, decision).then().statusCode(400).body("errors.field", contains(field));
        assertThat(log(article)).isEmpty();
    }

    @Test
    void aRefusedDecisionComesBackAsItWasTyped() {
        ArticleId article = Scene.article("Refused on the page", Triage.INBOX);
        curator.asks()
                .formParam("state", "DEFERRED")
                .formParam("reason", "Waits for \"part two\"")
                .formParam("until", "2020-01-01")
                .post("/desk/articles/" + article + "/triage")
                .then()
                .statusCode(400)
                .body(containsString("Give the day until which it is put off"))
                .body(containsString("<option value=\"DEFERRED\" selected>"))
                .body(containsString("value=\"Waits for &quot;part two&quot;\""))
                .body(containsString("value=\"2020-01-01\""));
    }

    @Test
    void aClaimKeepsOthersFromDecidingUntilItIsReleased() throws Exception {
        ArticleId article = Scene.article("Claimed", Triage.INBOX);
        curator.asks().post("/desk/articles/" + article + "/claim").then().statusCode(303);
        other.asks()
                .get("/desk/articles/" + article)
                .then()
                .statusCode(200)
                .body(containsString("Triage Curator works on it until"));
        other.asks().get("/desk/inbox?q=claimed").then().body(containsString("claimed by Triage Curator"));
        decide(other, article, Map.of("state", "IN_SCOPE")).then().statusCode(409);
        other.asks().post("/desk/articles/" + article + "/claim").then().statusCode(409);
        other.asks().post("/desk/articles/" + article + "/release").then().statusCode(409);
        curator.asks().post("/desk/articles/" + article + "/release").then().statusCode(303);
        decide(other, article, Map.of("state", "IN_SCOPE")).then().statusCode(200);
        assertThat(log(article))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("CLAIMED desk null -> {until="),
                        row -> assertThat(row).isEqualTo("RELEASED desk null -> null"),
                        row -> assertThat(row).isEqualTo("TRIAGED public {state=INBOX} -> {state=IN_SCOPE}"));
    }

    @Test
    void anEditorReleasesWhatAnotherClaimed() {
        ArticleId article = Scene.article("Claimed and forgotten", Triage.INBOX);
        curator.asksForData()
                .put("/api/v1/articles/" + article + "/claim")
                .then()
                .body("claim.mine", equalTo(true));
        People.editor("Triage Editor")
                .asksForData()
                .delete("/api/v1/articles/" + article + "/claim")
                .then()
                .statusCode(200)
                .body("claim", equalTo(null));
    }

    @Test
    void aClaimEndsByItself() {
        ArticleId article = Scene.article("Claimed yesterday", Triage.INBOX);
        curator.asks().post("/desk/articles/" + article + "/claim").then().statusCode(303);
        QuarkusTransaction.requiringNew().run(() -> {
            Article stored = articles.findById(article.number());
            stored.claimedUntil = stored.createdAt.minusSeconds(1);
        });
        other.asks().post("/desk/articles/" + article + "/claim").then().statusCode(303);
    }

    @Test
    void anArticleWithAcceptedEvidenceStaysCurated() {
        ArticleId article = Scene.article("Curated for good", Triage.CURATED);
        decide(curator, article, Map.of("state", "OUT_OF_SCOPE", "reason", "No"))
                .then()
                .statusCode(409)
                .body("detail", containsString("stays in scope"));
    }

    @Test
    void aMergedOrDeletedArticleSaysSo() {
        ArticleId survivor = Scene.article("Survivor", Triage.INBOX);
        ArticleId merged = Scene.article("Merged", Triage.INBOX);
        QuarkusTransaction.requiringNew().run(() -> articles.findById(merged.number()).mergedInto = survivor.number());
        curator.asks()
                .get("/desk/articles/" + merged)
                .then()
                .statusCode(410)
                .body(containsString("joined to " + survivor));
        curator.asks().get("/desk/articles/A999999999").then().statusCode(404);
        curator.asks().get("/desk/articles/nonsense").then().statusCode(404);
    }

    @Test
    void theArticlesPageTagsAndUntags() {
        ArticleId article = Scene.article("Tagged on its page", Triage.INBOX);
        curator.asks()
                .formParam("mechanism", Scene.MECHANISM)
                .post("/desk/articles/" + article + "/tags")
                .then()
                .statusCode(303);
        curator.asks()
                .get("/desk/articles/" + article)
                .then()
                .body(containsString("<span>Scene loss of JAK</span>"))
                .body(containsString("do not bring an article into scope"));
        curator.asks()
                .post("/desk/articles/" + article + "/tags/" + Scene.MECHANISM + "/removal")
                .then()
                .statusCode(303);
        curator.asks().get("/desk/articles/" + article).then().body(containsString("Not tagged yet."));
    }
}
