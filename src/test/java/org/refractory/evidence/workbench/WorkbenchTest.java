package org.refractory.evidence.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.activity.Subject;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.evidence.EvidenceId;
import org.refractory.system.TestDatabase;

/** What authors and others may do with drafts, as programs ask for it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkbenchTest {
    private final Person author = People.curator("Bench Author");
    private final Person other = People.curator("Bench Other");
    private final Person reviewer = People.reviewer("Bench Reviewer");

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    private static String path(Response evidence) {
        return "/api/v1/evidence/" + evidence.path("id");
    }

    private static List<String> log(Response evidence) throws Exception {
        return Scene.log(
                Subject.evidence(EvidenceId.parse(evidence.<String>path("id")).number()));
    }

    @Test
    void anIncompleteDraftIsSavedAndItsSubmissionNamesAllThatIsMissing() throws Exception {
        ArticleId inbox = Scene.article("Bench: not judged yet", Triage.INBOX);
        Response draft = Scene.draft(author, inbox, Map.of("quotes", List.of("not in there")));
        Scene.send(author, "POST", path(draft) + "/submission", Scene.version(draft))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:refractory:problem:invalid"))
                .body(
                        "errors.field",
                        contains(
                                "statement",
                                "type",
                                "direction",
                                "significance",
                                "level",
                                "design",
                                "timing",
                                "mechanisms",
                                "article",
                                "quotes[0]"));
        assertThat(log(draft)).containsExactly("DRAFTED desk null -> {article=%s}".formatted(inbox));
    }

    @Test
    void whatCannotBeUnderstoodIsNamedAndNothingIsSaved() throws Exception {
        ArticleId article = Scene.article("Bench: typing errors", Triage.IN_SCOPE);
        Response draft = Scene.draft(author, article, Scene.complete());
        var wrong = Scene.with("type", "PREDICTIV");
        wrong.put("version", draft.path("version"));
        wrong.put("mechanisms", List.of("no such mechanism"));
        wrong.put("n", "about 40");
        wrong.put("biomarkers", List.of(Map.of("term", "scene jak1", "state", "BROKEN")));
        wrong.put("outcomes", List.of(Map.of("value", "0,6")));
        Scene.send(author, "PUT", path(draft), wrong)
                .then()
                .statusCode(400)
                .body("errors.field", contains("type", "mechanisms", "biomarkers", "n", "outcomes[0]", "outcomes[0]"));
        assertThat(log(draft)).hasSize(1);
    }

    @Test
    void anEditSaysWhatChangedAndNothingElse() throws Exception {
        ArticleId article = Scene.article("Bench: edits", Triage.IN_SCOPE);
        Response draft = Scene.draft(author, article, Scene.complete());
        Response edited = author.asksForData()
                .header("If-Match", "\"%d\"".formatted(draft.<Integer>path("version")))
                .contentType("application/json")
                .body(Scene.with("n", 43))
                .put(path(draft));
        edited.then().statusCode(200).body("n", equalTo(43));
        assertThat(edited.header("ETag")).isEqualTo("\"%d\"".formatted(edited.<Integer>path("version")));
        assertThat(log(draft)).last().isEqualTo("EDITED desk {n=42} -> {n=43}");
    }

    @Test
    void savingTheSameAgainChangesNothing() throws Exception {
        ArticleId article = Scene.article("Bench: nothing new", Triage.IN_SCOPE);
        Response draft = Scene.draft(author, article, Scene.complete());
        var same = Scene.with("version", draft.path("version"));
        Scene.send(author, "PUT", path(draft), same)
                .then()
                .statusCode(200)
                .body("version", equalTo(draft.<Integer>path("version")));
        assertThat(log(draft)).hasSize(1);
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        ArticleId article = Scene.article("Bench: two tabs", Triage.IN_SCOPE);
        Response draft = Scene.draft(author, article, Scene.complete());
        var first = Scene.with("n", 43);
        first.put("version", draft.path("version"));
        Scene.send(author, "PUT", path(draft), first).then().statusCode(200);
        var second = Scene.with("n", 44);
        second.put("version", draft.path("version"));
        Scene.send(author, "PUT", path(draft), second)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:refractory:problem:stale"));
    }

    @Test
    void aChangeSaysOnWhichVersionItBuilds() {
        Response draft = Scene.draft(author, Scene.article("Bench: no base", Triage.IN_SCOPE), Scene.complete());
        Scene.send(author, "PUT", path(draft), Scene.complete())
                .then()
                .statusCode(400)
                .body("errors.field", contains("version"));
        Scene.send(author, "POST", path(draft) + "/submission", Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("version"));
    }

    @Test
    void aDraftIsSeenAndChangedByItsAuthorAlone() throws Exception {
        ArticleId article = Scene.article("Bench: private", Triage.IN_SCOPE);
        Response draft = Scene.draft(author, article, Scene.complete());
        String desk = "/api/v1/desk/evidence/" + draft.path("id");
        author.asksForData().get(desk).then().statusCode(200);
        for (Person stranger : List.of(other, reviewer)) {
            stranger.asksForData().get(desk).then().statusCode(404);
            stranger.asks().get("/desk/evidence/" + draft.path("id")).then().statusCode(404);
            Scene.send(stranger, "PUT", path(draft), Scene.with("version", draft.path("version")))
                    .then()
                    .statusCode(404);
            stranger.asksForData()
                    .get("/api/v1/desk/articles/" + article)
                    .then()
                    .statusCode(200)
                    .body("evidence", equalTo(List.of()));
        }
        assertThat(log(draft)).hasSize(1);
    }

    @Test
    void aReviewerReadsWhatWasSubmittedAndChangesNothingInIt() {
        Response submitted = Scene.submitted(author, Scene.article("Bench: read only", Triage.IN_SCOPE));
        reviewer.asksForData()
                .get("/api/v1/desk/evidence/" + submitted.path("id"))
                .then()
                .statusCode(200);
        other.asksForData()
                .get("/api/v1/desk/evidence/" + submitted.path("id"))
                .then()
                .statusCode(404);
        Scene.send(reviewer, "PUT", path(submitted), Scene.with("version", submitted.path("version")))
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsHandedInIsNotChangedByItsAuthorEither() {
        Response submitted = Scene.submitted(author, Scene.article("Bench: closed", Triage.IN_SCOPE));
        Scene.send(author, "PUT", path(submitted), Scene.with("version", submitted.path("version")))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:refractory:problem:conflict"))
                .body("detail", containsString("is submitted"));
    }

    @Test
    void theAuthorTakesItBackForGood() throws Exception {
        Response submitted = Scene.submitted(author, Scene.article("Bench: withdrawn", Triage.IN_SCOPE));
        Response withdrawn = Scene.send(author, "POST", path(submitted) + "/withdrawal", Scene.version(submitted));
        withdrawn.then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        Scene.send(author, "POST", path(submitted) + "/withdrawal", Scene.version(withdrawn))
                .then()
                .statusCode(409);
        reviewer.asksForData()
                .get("/api/v1/desk/evidence/" + submitted.path("id"))
                .then()
                .statusCode(404);
        assertThat(log(submitted)).last().isEqualTo("WITHDRAWN desk {status=SUBMITTED} -> {status=WITHDRAWN}");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreNoTrouble() {
        ArticleId article = Scene.article("Bench: odd characters", Triage.IN_SCOPE);
        Scene.draft(author, article, Scene.with("statement", "a\u0000b\r\nc \ud800 d\u0007"))
                .then()
                .body("statement", equalTo("ab\nc \uFFFD d"));
    }

    @Test
    void aTagIsAddedOnceAndRemovedOnce() throws Exception {
        ArticleId inbox = Scene.article("Bench: tags", Triage.INBOX);
        for (int i = 0; i < 2; i++) {
            Scene.send(author, "POST", "/api/v1/articles/" + inbox + "/tags", Map.of("mechanism", Scene.MECHANISM))
                    .then()
                    .statusCode(200);
        }
        for (int i = 0; i < 2; i++) {
            author.asksForData()
                    .delete("/api/v1/articles/" + inbox + "/tags/" + Scene.MECHANISM)
                    .then()
                    .statusCode(200)
                    .body("mechanisms", equalTo(List.of()))
                    .body("state", equalTo("INBOX"));
        }
        assertThat(Scene.log(Subject.article(inbox.number())))
                .containsExactly(
                        "TAGGED desk null -> {mechanism=scene-jak-loss}",
                        "UNTAGGED desk {mechanism=scene-jak-loss} -> null");
        Scene.send(author, "POST", "/api/v1/articles/" + inbox + "/tags", Map.of("mechanism", "nothing-such"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("mechanism"))
                .body("detail", not(containsString("nothing-such")));
    }
}
