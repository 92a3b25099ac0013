package org.refractory.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.system.TestDatabase;

/** Who may ask what at all. The numbers belong to nothing, so whoever is let in is told that there is nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CurationRolesTest {
    @ParameterizedTest
    @CsvSource({
        "GET,/desk/inbox,CURATOR",
        "GET,/desk/articles/A999999999,CURATOR",
        "POST,/desk/articles/A999999999/triage,CURATOR",
        "POST,/desk/articles/A999999999/claim,CURATOR",
        "POST,/desk/articles/A999999999/release,CURATOR",
        "POST,/desk/articles/A999999999/tags,CURATOR",
        "POST,/desk/articles/A999999999/tags/x/removal,CURATOR",
        "POST,/desk/articles/A999999999/evidence,CURATOR",
        "GET,/desk/evidence/E999999999,CURATOR",
        "POST,/desk/evidence/E999999999,CURATOR",
        "POST,/desk/evidence/E999999999/submission,CURATOR",
        "POST,/desk/evidence/E999999999/withdrawal,CURATOR",
        "GET,/desk/reviews,REVIEWER",
        "GET,/desk/reviews/E999999999,REVIEWER",
        "POST,/desk/evidence/E999999999/acceptance,REVIEWER",
        "POST,/desk/evidence/E999999999/return,REVIEWER",
        "POST,/desk/evidence/E999999999/rejection,REVIEWER",
        "GET,/api/v1/desk/articles/A999999999,CURATOR",
        "GET,/api/v1/desk/evidence/E999999999,CURATOR",
        "POST,/api/v1/articles/A999999999/tags,CURATOR",
        "DELETE,/api/v1/articles/A999999999/tags/x,CURATOR",
        "POST,/api/v1/articles/A999999999/evidence,CURATOR",
        "POST,/api/v1/articles/A999999999/triage,CURATOR",
        "PUT,/api/v1/articles/A999999999/claim,CURATOR",
        "DELETE,/api/v1/articles/A999999999/claim,CURATOR",
        "PUT,/api/v1/evidence/E999999999,CURATOR",
        "POST,/api/v1/evidence/E999999999/submission,CURATOR",
        "POST,/api/v1/evidence/E999999999/withdrawal,CURATOR",
        "POST,/api/v1/evidence/E999999999/acceptance,REVIEWER",
        "POST,/api/v1/evidence/E999999999/return,REVIEWER",
        "POST,/api/v1/evidence/E999999999/rejection,REVIEWER"
    })
    void eachAddressHasItsRole(String method, String path, String role) {
        assertThat(status(People.reader("Roles Reader"), method, path)).isEqualTo(403);
        if (role.equals("REVIEWER")) {
            assertThat(status(People.curator("Roles Curator"), method, path)).isEqualTo(403);
            assertThat(status(People.reviewer("Roles Reviewer"), method, path)).isNotIn(401, 403, 405, 500);
        } else {
            assertThat(status(People.curator("Roles Curator"), method, path)).isNotIn(401, 403, 405, 500);
        }
        assertThat(ask(People.stranger(), method, path)).isEqualTo(401);
    }

    private static int status(Person person, String method, String path) {
        return ask(person.asksForData(), method, path);
    }

    private static int ask(io.restassured.specification.RequestSpecification request, String method, String path) {
        boolean isForm = method.equals("POST") && path.startsWith("/desk/");
        boolean hasBody = !method.equals("GET") && !method.equals("DELETE");
        if (isForm) {
            request.formParam("version", "0");
        } else if (hasBody) {
            request.contentType("application/json").body("{\"version\":0}");
        }
        return request.request(method, path).statusCode();
    }

    @Test
    void everybodyWhoIsSignedInHasAPageOfTheirOwn() {
        People.reader("Roles Reader")
                .asks()
                .get("/desk")
                .then()
                .statusCode(200)
                .body(containsString("An administrator can make you a curator."));
        People.stranger().accept("text/html").get("/desk").then().statusCode(303);
    }
}
