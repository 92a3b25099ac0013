package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;

@QuarkusTest
class SignInTest {
    @Test
    void theFormIsAPageThatNobodyStores() {
        People.stranger()
                .get("/desk/sign-in")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(containsString("autocomplete=\"current-password\""))
                .body(containsString("autocomplete=\"username\""));
    }

    @Test
    void theRightPasswordOpensTheDesk() {
        Person ada = People.curator("Ada");
        Response answer = signIn(ada.email().toUpperCase(java.util.Locale.ROOT), ada.password(), "/desk/inbox?page=2");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/desk/inbox?page=2");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("refractory_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain", "Max-Age", "Expires");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
        Person ada = People.curator("Ada");
        Response wrong = signIn(ada.email(), "not her password", "/desk");
        Response unknown = signIn("nobody@example.org", "not her password", "/desk");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(wrong.asString().replace(ada.email(), "?"))
                .isEqualTo(unknown.asString().replace("nobody@example.org", "?"))
                .contains(SignInPages.WRONG)
                .doesNotContain("not her password");
        assertThat(wrong.asString()).contains("value=\"" + ada.email() + "\"");
        assertThat(wrong.header("Set-Cookie")).isNull();
    }

    @Test
    void whoGuessesHasToWaitAndIsToldHowLong() {
        String nobody = Secret.random().hash().substring(0, 12) + "@example.org";
        for (int slip = 0; slip < 5; slip++) {
            assertThat(signIn(nobody, "guess number " + slip, "/desk").statusCode())
                    .isEqualTo(403);
        }
        Response sixth = signIn(nobody, "guess number 6", "/desk");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 5);
        assertThat(sixth.asString()).contains("Too many attempts. Wait ", "value=\"" + nobody + "\"");
    }

    @Test
    void aFormSentFromAnotherSiteIsRefused() {
        Person ada = People.curator("Ada");
        People.stranger()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("email", ada.email())
                .formParam("password", ada.password())
                .post("/desk/sign-in")
                .then()
                .statusCode(403)
                .header("Set-Cookie", org.hamcrest.Matchers.nullValue())
                .body(not(containsString(ada.email())));
    }

    private static Response signIn(String email, String password, String next) {
        return People.stranger()
                .accept("text/html")
                .formParam("email", email)
                .formParam("password", password)
                .formParam("next", next)
                .post("/desk/sign-in");
    }
}
