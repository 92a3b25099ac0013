package org.refractory.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** From the inbox to an accepted statement, as programs walk it, with what the log keeps of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CurationFlowTest {
    private final Person curator = People.curator("Flow Curator");
    private final Person reviewer = People.reviewer("Flow Reviewer");

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    @Test
    void anArticleIsTaggedWrittenAboutSubmittedAndAcceptedByAnother() throws Exception {
        ArticleId article = Scene.article("Flow: relapse after pembrolizumab", Triage.INBOX);
        Scene.send(curator, "POST", "/api/v1/articles/" + article + "/triage", Map.of("state", "IN_SCOPE"))
                .then()
                .statusCode(200)
                .body("article.state", equalTo("IN_SCOPE"));
        Scene.send(curator, "POST", "/api/v1/articles/" + article + "/tags", Map.of("mechanism", Scene.MECHANISM))
                .then()
                .statusCode(200)
                .body("mechanisms.slug", equalTo(List.of(Scene.MECHANISM)));
        Response submitted = Scene.submitted(curator, article);
        submitted
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("therapies.slug", equalTo(List.of("scene-pembrolizumab")))
                .body("quotes[0].exact", equalTo("lost in 2 of 42 tumors"))
                .body("quotes[0].prefix", equalTo("JAK1 was "))
                .body("quotes[0].suffix", equalTo(" that relapsed on pembrolizumab."));
        String evidence = submitted.path("id");
        Scene.send(reviewer, "POST", "/api/v1/evidence/" + evidence + "/acceptance", Scene.version(submitted))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("author", equalTo("Flow Curator"))
                .body("reviewer", equalTo("Flow Reviewer"));
        curator.asksForData()
                .get("/api/v1/desk/articles/" + article)
                .then()
                .statusCode(200)
                .body("article.state", equalTo("CURATED"))
                .body("article.evidence", equalTo(1))
                .body("evidence.id", equalTo(List.of(evidence)));
        assertThat(Scene.log(Subject.evidence(EvidenceId.parse(evidence).number())))
                .containsExactly(
                        "DRAFTED desk null -> {article=%s}".formatted(article),
                        "SUBMITTED desk {status=DRAFT} -> {status=SUBMITTED}",
                        "ACCEPTED public {status=SUBMITTED} -> {status=ACCEPTED}");
        assertThat(Scene.log(Subject.article(article.number())))
                .containsExactly(
                        "TRIAGED public {state=INBOX} -> {state=IN_SCOPE}",
                        "TAGGED public null -> {mechanism=scene-jak-loss}",
                        "TRIAGED public {state=IN_SCOPE} -> {state=CURATED}");
    }
}
