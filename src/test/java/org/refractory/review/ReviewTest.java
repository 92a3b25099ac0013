package org.refractory.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.activity.Subject;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** Verdicts: whose count, which do not, and what becomes of the evidence. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReviewTest {
    private final Person author = People.reviewer("Review Author");
    private final Person reviewer = People.reviewer("Review Reviewer");
    private final Person second = People.reviewer("Review Second");

    @Inject
    DataSource database;

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    private Response submitted(String title) {
        return Scene.submitted(author, Scene.article(title, Triage.IN_SCOPE));
    }

    private static String path(Response evidence) {
        return "/api/v1/evidence/" + evidence.path("id");
    }

    private static long number(Response evidence) {
        return EvidenceId.parse(evidence.<String>path("id")).number();
    }

    private static String status(Person asking, Response evidence) {
        return asking.asksForData()
                .get("/api/v1/desk/evidence/" + evidence.path("id"))
                .path("status");
    }

    private static Map<String, Object> remark(Response evidence, String comment) {
        return Map.of("version", evidence.<Integer>path("version"), "comment", comment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "return", "rejection"})
    void nobodyJudgesTheirOwnWorkThroughTheInterfaceForPrograms(String verdict) throws Exception {
        Response own = submitted("Review: own work by program");
        Scene.send(author, "POST", path(own) + "/" + verdict, remark(own, "Looks good to me"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:refractory:problem:own-work"));
        assertThat(status(author, own)).isEqualTo("SUBMITTED");
        assertThat(Scene.log(Subject.evidence(number(own)))).hasSize(2);
    }

    @Test
    void nobodyAcceptsTheirOwnWorkOnThePage() {
        Response own = submitted("Review: own work on the page");
        author.asks()
                .get("/desk/reviews/" + own.path("id"))
                .then()
                .statusCode(200)
                .body(not(containsString("/acceptance")))
                .body(containsString("another reviewer judges it"));
        author.asks()
                .get("/desk/reviews")
                .then()
                .statusCode(200)
                .body(not(containsString("/desk/reviews/" + own.path("id") + "\"")));
        author.asks()
                .formParam("version", own.<Integer>path("version"))
                .post("/desk/evidence/" + own.path("id") + "/acceptance")
                .then()
                .statusCode(409)
                .body(containsString("Ask another reviewer"));
        assertThat(status(author, own)).isEqualTo("SUBMITTED");
    }

    @Test
    void nobodyAcceptsTheirOwnWorkBySql() {
        Response own = submitted("Review: own work by SQL");
        String accept = "update evidence set status = 'ACCEPTED', accepted_at = now(), reviewer_id = ? where id = ?";
        assertThatThrownBy(() -> sql(accept, author.id(), number(own)))
                .hasMessageContaining("evidence_reviewer_is_not_author");
        assertThatThrownBy(() -> sql(accept.replace("reviewer_id = ?", "reviewer_id = nullif(?, 0)"), 0, number(own)))
                .hasMessageContaining("evidence_reviewer_is_not_author");
        assertThatThrownBy(() -> sql("update evidence set author_id = ? where id = ?", second.id(), number(own)))
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> sql(
                        "update evidence set origin = 'CONTENT', author_id = null where id = ? and id = ?",
                        number(own),
                        number(own)))
                .hasMessageContaining("never change");
    }

    private void sql(String statement, long first, long last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, first);
            update.setLong(2, last);
            update.executeUpdate();
        }
    }

    @Test
    void ofTwoAcceptancesAtOnceOneStands() throws Exception {
        Response evidence = submitted("Review: two at once");
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = threads.invokeAll(
                    List.of(accepting(reviewer, evidence, start), accepting(second, evidence, start)));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(200, 409);
        }
        assertThat(Scene.log(Subject.evidence(number(evidence)))).hasSize(3);
    }

    private static Callable<Integer> accepting(Person by, Response evidence, CyclicBarrier start) {
        return () -> {
            start.await();
            return Scene.send(by, "POST", path(evidence) + "/acceptance", Scene.version(evidence))
                    .statusCode();
        };
    }

    @Test
    void whatIsReturnedComesBackWithTheCommentAndMayBeHandedInAgain() throws Exception {
        Response evidence = submitted("Review: returned");
        Scene.send(reviewer, "POST", path(evidence) + "/return", remark(evidence, "Name the <b>cohort</b>."))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("reviewer", equalTo(""));
        author.asks().get("/desk").then().statusCode(200).body(containsString("Name the &lt;b&gt;cohort&lt;/b&gt;."));
        Response mended = Scene.send(
                author,
                "PUT",
                path(evidence),
                Scene.with(
                        "version",
                        author.asksForData()
                                .get("/api/v1/desk/evidence/" + evidence.path("id"))
                                .path("version")));
        mended.then().statusCode(200);
        Response again = Scene.send(author, "POST", path(evidence) + "/submission", Scene.version(mended));
        again.then().statusCode(200);
        Scene.send(second, "POST", path(evidence) + "/acceptance", Scene.version(again))
                .then()
                .statusCode(200)
                .body("statusReason", equalTo(""));
        assertThat(Scene.log(Subject.evidence(number(evidence))))
                .containsSubsequence(
                        "RETURNED desk {status=SUBMITTED} -> {status=RETURNED, comment=Name the <b>cohort</b>.}",
                        "SUBMITTED desk {status=RETURNED} -> {status=SUBMITTED}",
                        "ACCEPTED public {status=SUBMITTED} -> {status=ACCEPTED}");
        second.asks()
                .get("/desk/reviews/" + evidence.path("id"))
                .then()
                .statusCode(200)
                .body(containsString("Name the &lt;b&gt;cohort&lt;/b&gt;."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "rejection"})
    void aReturnAndARejectionNeedAReason(String verdict) {
        Response evidence = submitted("Review: no reason");
        Scene.send(reviewer, "POST", path(evidence) + "/" + verdict, remark(evidence, "  "))
                .then()
                .statusCode(400)
                .body("errors.field", contains("comment"));
        assertThat(status(author, evidence)).isEqualTo("SUBMITTED");
    }

    @Test
    void whatIsRejectedStaysSo() {
        Response evidence = submitted("Review: rejected");
        Response rejected =
                Scene.send(reviewer, "POST", path(evidence) + "/rejection", remark(evidence, "Not a finding."));
        rejected.then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("statusReason", equalTo("Not a finding."));
        Scene.send(second, "POST", path(evidence) + "/acceptance", Scene.version(rejected))
                .then()
                .statusCode(409)
                .body("detail", containsString("it is rejected"));
    }

    @Test
    void anotherVersionThanTheOneThatWasReadIsNotAccepted() {
        Response evidence = submitted("Review: stale");
        int older = evidence.<Integer>path("version") - 1;
        Scene.send(reviewer, "POST", path(evidence) + "/acceptance", Map.of("version", older))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:refractory:problem:stale"));
    }

    @Test
    void theRulesAreAskedAgainAtAcceptance() {
        ArticleId article = Scene.article("Review: out of scope meanwhile", Triage.IN_SCOPE);
        Response evidence = Scene.submitted(author, article);
        Scene.send(
                        author,
                        "POST",
                        "/api/v1/articles/" + article + "/triage",
                        Map.of("state", "OUT_OF_SCOPE", "reason", "About another disease"))
                .then()
                .statusCode(200);
        Scene.send(reviewer, "POST", path(evidence) + "/acceptance", Scene.version(evidence))
                .then()
                .statusCode(409)
                .body("errors.field", contains("article"));
        assertThat(status(author, evidence)).isEqualTo("SUBMITTED");
    }

    @Test
    void thePageMarksTheQuotesAndEscapesWhatPeopleWrote() {
        ArticleId article = Scene.article("Review: <script>alert(1)</script>", Triage.IN_SCOPE);
        Response draft = Scene.draft(
                author, article, Scene.with("statement", "<script>alert('two')</script> of 42 tumors had lost JAK1."));
        Scene.send(author, "POST", path(draft) + "/submission", Scene.version(draft))
                .then()
                .statusCode(200);
        for (String page : List.of(
                "/desk/reviews/" + draft.path("id"),
                "/desk/articles/" + article,
                "/desk/evidence/" + draft.path("id"))) {
            reviewer.asks()
                    .get(page)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(not(containsString("<script>")))
                    .body(containsString("&lt;script&gt;"));
        }
        reviewer.asks().get("/desk/reviews").then().statusCode(200).body(not(containsString("<script>")));
        reviewer.asks()
                .get("/desk/reviews/" + draft.path("id"))
                .then()
                .body(containsString("JAK1 was <mark>lost in 2 of 42 tumors</mark> that relapsed"));
    }
}
