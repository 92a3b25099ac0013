package org.refractory.evidence.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.system.TestDatabase;

/** The evidence form as a browser without scripts sends it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EvidencePagesTest {
    private final Person author = People.curator("Form Author");

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    private String draft(String title) {
        ArticleId article = Scene.article(title, Triage.IN_SCOPE);
        Response answer = author.asks().post("/desk/articles/" + article + "/evidence");
        answer.then().statusCode(303);
        return answer.header("Location");
    }

    private Response stored(String page) {
        return author.asksForData().get(page.replace("/desk/", "/api/v1/desk/"));
    }

    /** As browsers encode forms: in UTF-8, without saying so. */
    private static final RestAssuredConfig LIKE_A_BROWSER = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultCharsetForContentType(StandardCharsets.UTF_8, ContentType.URLENC)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private RequestSpecification form(int version, String statement) {
        return author.asks()
                .config(LIKE_A_BROWSER)
                .formParam("version", version)
                .formParam("statement", statement)
                .formParam("type", "PREDICTIVE")
                .formParam("direction", "SUPPORTS")
                .formParam("significance", "RESISTANCE")
                .formParam("level", "B")
                .formParam("timing", "ACQUIRED")
                .formParam("mechanisms", "JAK knockout", "", "")
                .formParam("therapies", "Scene pembrolizumab", "")
                .formParam("biomarkers", "", "scene-jak1")
                .formParam("biomarkerStates", "", "LOSS")
                .formParam("design", "RETROSPECTIVE_COHORT")
                .formParam("n", "42")
                .formParam("outcomeEndpoints", "OS", "")
                .formParam("outcomeMeasures", "HR", "")
                .formParam("outcomeValues", "2.10", "")
                .formParam("outcomeLows", "1.2", "")
                .formParam("outcomeHighs", "", "")
                .formParam("outcomePs", "<0.001", "")
                .formParam("outcomeComparators", "", "")
                .formParam("ratingItems", "COMPARATOR", "ADEQUATE_N")
                .formParam("quotes", "lost in 2 of 42 tumors", "");
    }

    @Test
    void aFilledFormIsSavedAndShownAgain() {
        String page = draft("Form: saved");
        form(stored(page).path("version"), "Two of 42 tumors that relapsed had lost JAK1.")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", equalTo(page));
        stored(page)
                .then()
                .body("mechanisms[0].slug", equalTo(Scene.MECHANISM))
                .body("biomarkers[0].term.slug", equalTo("scene-jak1"))
                .body("biomarkers[0].state", equalTo("LOSS"))
                .body("outcomes[0].value", equalTo(2.10f))
                .body("stars", equalTo(2));
        author.asks()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Two of 42 tumors that relapsed had lost JAK1.</textarea>"))
                .body(containsString("<option value=\"PREDICTIVE\" selected>predictive</option>"))
                .body(containsString("value=\"Scene loss of JAK\" aria-label=\"Mechanisms 1\""))
                .body(containsString("value=\"2.10\""))
                .body(containsString("value=\"COMPARATOR\" checked"))
                .body(containsString("<mark>lost in 2 of 42 tumors</mark>"));
    }

    @Test
    void submittingFromTheFormSavesAndHandsIn() {
        String page = draft("Form: handed in");
        form(stored(page).path("version"), "Two of 42 tumors that relapsed had lost JAK1.")
                .post(page + "/submission")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/desk"));
        stored(page).then().body("status", equalTo("SUBMITTED"));
        author.asks().get("/desk").then().statusCode(200).body(containsString("href=\"" + page + "\""));
    }

    @Test
    void anIncompleteSubmissionKeepsTheTextAsADraftAndNamesEachFieldTwice() {
        String page = draft("Form: incomplete");
        author.asks()
                .formParam("version", stored(page).<Integer>path("version"))
                .formParam("statement", "Too short <b>yet</b>")
                .post(page + "/submission")
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#statement\">Say what the article found"))
                .body(containsString("<p class=\"error\" id=\"statement-error\">Say what the article found"))
                .body(containsString("<p class=\"error\" id=\"mechanisms-error\">Name at least one mechanism"))
                .body(containsString("<p class=\"error\" id=\"quotes-error\">Quote the words"))
                .body(containsString("Too short &lt;b&gt;yet&lt;/b&gt;</textarea>"));
        stored(page).then().body("status", equalTo("DRAFT")).body("statement", equalTo("Too short <b>yet</b>"));
    }

    @Test
    void whatCannotBeUnderstoodStaysInTheFormAndIsNotSaved() {
        String page = draft("Form: unknown words");
        int version = stored(page).path("version");
        author.asks()
                .formParam("version", version)
                .formParam("statement", "Typed with care")
                .formParam("mechanisms", "loss of \"marbles\"")
                .formParam("n", "many")
                .post(page)
                .then()
                .statusCode(400)
                .body(containsString("value=\"loss of &quot;marbles&quot;\""))
                .body(containsString("is no known mechanism. Choose one from the list"))
                .body(containsString("value=\"many\""))
                .body(containsString("name=\"version\" value=\"" + version + "\""))
                .body(containsString("Typed with care</textarea>"));
        stored(page).then().body("statement", equalTo("")).body("version", equalTo(version));
    }

    @Test
    void aStaleEditKeepsWhatWasTypedAndShowsWhatIsStored() {
        String page = draft("Form: stale");
        int version = stored(page).path("version");
        form(version, "Typed in the first tab, and stored.").post(page).then().statusCode(303);
        int newer = stored(page).path("version");
        Response refused =
                form(version, "Typed in the second tab, long afterwards.").post(page);
        refused.then()
                .statusCode(409)
                .body(containsString("Typed in the second tab, long afterwards.</textarea>"))
                .body(containsString("<p class=\"statement\">Typed in the first tab, and stored.</p>"))
                .body(containsString("You began on version " + version))
                .body(containsString("name=\"version\" value=\"" + newer + "\""));
        stored(page).then().body("statement", equalTo("Typed in the first tab, and stored."));
        form(newer, "Typed in the second tab, long afterwards.")
                .post(page)
                .then()
                .statusCode(303);
        stored(page).then().body("statement", equalTo("Typed in the second tab, long afterwards."));
    }

    @Test
    void aLongStatementInAForeignScriptArrivesWhole() {
        String page = draft("Form: long");
        String statement = "療".repeat(1_200);
        form(stored(page).path("version"), statement)
                .post(page + "/submission")
                .then()
                .statusCode(303);
        assertThat(stored(page).<String>path("statement")).isEqualTo(statement);
    }

    @Test
    void withdrawingFromTheFormEndsIt() {
        String page = draft("Form: withdrawn");
        author.asks()
                .formParam("version", stored(page).<Integer>path("version"))
                .post(page + "/withdrawal")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/desk"));
        author.asks()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("withdrawn"))
                .body(not(containsString("<textarea")));
    }
}
