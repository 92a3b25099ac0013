package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.evidence.workbench.Scene;

/** One's own things and other people's: what may be done to them by their author, by a colleague, by those above. */
@QuarkusTest
class OwnershipTest {
    private final Map<String, Person> known = new HashMap<>();

    private Person person(String who) {
        return known.computeIfAbsent(who, OwnershipTest::signedIn);
    }

    private static Person signedIn(String who) {
        return switch (who) {
            case "author", "colleague" -> People.curator("Own " + who);
            case "reviewer", "writing reviewer" -> People.reviewer("Own " + who);
            case "editor" -> People.editor("Own " + who);
            case "admin" -> People.admin("Own " + who);
            default -> throw new IllegalArgumentException(who);
        };
    }

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    /** A draft is its author's alone: for everybody else it is not there, whatever their role. */
    @ParameterizedTest
    @CsvSource({
        "author,    200",
        "colleague, 404",
        "reviewer,  404",
        "editor,    404",
        "admin,     404",
    })
    void aDraftIsItsAuthorsAlone(String who, int expected) {
        Response draft = draft("author");
        assertThat(tried(who, draft, "EDIT", "SUBMIT", "READ", "READ PAGE"))
                .as(who)
                .containsOnly(expected);
        assertThat(tried(who, draft("author"), "WITHDRAW")).as(who).containsOnly(expected);
    }

    /** What is handed in is read by its author and by reviewers, taken back by its author, judged by a reviewer who is not. */
    @ParameterizedTest
    @CsvSource({
        "author,    200, 403, 200, 409",
        "colleague, 404, 403, 404, 404",
        "reviewer,  200, 200, 403, 403",
        "editor,    200, 200, 403, 403",
        "admin,     200, 200, 403, 403",
    })
    void whatIsHandedInIsJudgedByOthers(String who, int read, int judge, int withdraw, int edit) {
        assertThat(tried(who, submitted("author"), "READ", "READ PAGE")).containsOnly(read);
        assertThat(tried(who, submitted("author"), "EDIT")).as("edit").containsOnly(edit);
        for (String verdict : List.of("ACCEPT", "RETURN", "REJECT")) {
            assertThat(tried(who, submitted("author"), verdict)).as(verdict).containsOnly(judge);
        }
        assertThat(tried(who, submitted("author"), "WITHDRAW")).as("withdraw").containsOnly(withdraw);
    }

    @Test
    void nobodyJudgesTheirOwnWorkWhateverTheirRole() {
        assertThat(tried("writing reviewer", submitted("writing reviewer"), "ACCEPT", "REJECT", "RETURN"))
                .containsOnly(409);
        assertThat(tried("admin", submitted("admin"), "ACCEPT", "REJECT", "RETURN"))
                .containsOnly(409);
    }

    @Test
    void anAccessTokenIsRevokedByItsOwnerAlone() {
        String page = person("author")
                .asks()
                .formParam("label", "Own program")
                .post("/desk/account/tokens")
                .asString();
        String id = page.replaceFirst("(?s).*/desk/account/tokens/([0-9]+)/revocation.*", "$1");
        String revocation = "/desk/account/tokens/" + id + "/revocation";
        for (String other : List.of("colleague", "reviewer", "editor", "admin")) {
            person(other).asks().post(revocation).then().statusCode(404);
            assertThat(person(other).asks().get("/desk/account/tokens").asString())
                    .doesNotContain("Own program");
        }
        person("author").asks().post(revocation).then().statusCode(303);
    }

    @Test
    void aClaimKeepsOthersFromDecidingAndAnEditorMayEndIt() {
        ArticleId article = Scene.article("Own: claimed by its curator", Triage.INBOX);
        String claim = "/api/v1/articles/" + article + "/claim";
        person("author").asksForData().put(claim).then().statusCode(200);
        for (String other : List.of("colleague", "reviewer")) {
            person(other).asksForData().put(claim).then().statusCode(409);
            person(other).asksForData().delete(claim).then().statusCode(409);
            Scene.send(person(other), "POST", "/api/v1/articles/" + article + "/triage", Map.of("state", "IN_SCOPE"))
                    .then()
                    .statusCode(409);
        }
        person("editor").asksForData().delete(claim).then().statusCode(200);
        person("colleague").asksForData().put(claim).then().statusCode(200);
    }

    private Response draft(String author) {
        return Scene.draft(
                person(author), Scene.article("Own: an article in scope", Triage.IN_SCOPE), Scene.complete());
    }

    private Response submitted(String author) {
        return Scene.submitted(person(author), Scene.article("Own: an article in scope", Triage.IN_SCOPE));
    }

    /** The status of each act, tried one after the other. */
    private List<Integer> tried(String who, Response evidence, String... acts) {
        List<Integer> statuses = new ArrayList<>();
        int version = evidence.path("version");
        for (String act : acts) {
            Response answer = act(person(who), evidence.path("id"), act, version);
            statuses.add(answer.statusCode());
            version += act.equals("EDIT") && answer.statusCode() == 200 ? 1 : 0;
        }
        return statuses;
    }

    private static Response act(Person who, String id, String act, int version) {
        String evidence = "/api/v1/evidence/" + id;
        Map<String, Object> base = Map.of("version", version, "comment", "Say more.", "reason", "Not shown there.");
        Map<String, Object> edited = Scene.with("version", version);
        edited.put("statement", "Two of 42 tumors that relapsed on pembrolizumab had lost JAK1, it says.");
        return switch (act) {
            case "READ" -> who.asksForData().get("/api/v1/desk/evidence/" + id);
            case "READ PAGE" -> who.asks().get("/desk/evidence/" + id);
            case "EDIT" -> Scene.send(who, "PUT", evidence, edited);
            case "SUBMIT" -> Scene.send(who, "POST", evidence + "/submission", base);
            case "WITHDRAW" -> Scene.send(who, "POST", evidence + "/withdrawal", base);
            case "ACCEPT" -> Scene.send(who, "POST", evidence + "/acceptance", base);
            case "RETURN" -> Scene.send(who, "POST", evidence + "/return", base);
            case "REJECT" -> Scene.send(who, "POST", evidence + "/rejection", base);
            default -> throw new IllegalArgumentException(act);
        };
    }
}
