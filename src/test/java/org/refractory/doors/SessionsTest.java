package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;

/** Whose session a request is, tried with cookies that somebody else put into the browser. */
@QuarkusTest
class SessionsTest {
    @TestHTTPResource("/")
    URI home;

    @Test
    void aCookiePlantedBeforeSigningInIsWorthNothingAfterwards() {
        Person mallory = People.reader("Sessions Mallory");
        Person ada = People.curator("Sessions Ada");
        for (String planted : List.of(Secret.random().reveal(), mallory.session())) {
            Response answer = People.stranger()
                    .cookie(mallory.cookieName(), planted)
                    .formParam("email", ada.email())
                    .formParam("password", ada.password())
                    .post("/desk/sign-in");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.getCookie(ada.cookieName())).hasSize(43).isNotEqualTo(planted);
            assertThat(status(planted)).isEqualTo(401);
        }
    }

    /** Another site under the same domain can set a second cookie of the same name; a browser sends both. */
    @Test
    void twoSessionsAtOnceAreNobody() throws IOException {
        Person mallory = People.admin("Sessions Tossing Mallory");
        Person ada = People.curator("Sessions Tossed Ada");
        for (String both : List.of(
                "%s=%s; %s=%s".formatted(ada.cookieName(), ada.session(), ada.cookieName(), mallory.session()),
                "%s=%s; %s=%s".formatted(ada.cookieName(), mallory.session(), ada.cookieName(), ada.session()))) {
            assertThat(Raw.ask(home, "GET", "/desk/account", "Cookie: " + both).status())
                    .isEqualTo(401);
        }
        assertThat(status(ada.session())).isEqualTo(200);
    }

    @Test
    void anotherPasswordEndsAllOtherBrowsersAtOnce() {
        Person here = People.curator("Sessions Changing Ada");
        Person elsewhere = People.curator("Sessions Changing Ada");
        here.asks()
                .formParam("current", here.password())
                .formParam("password", Secret.random().reveal())
                .post("/desk/account/password")
                .then()
                .statusCode(200);
        assertThat(status(here.session())).isEqualTo(200);
        assertThat(status(elsewhere.session())).isEqualTo(401);
    }

    @Test
    void aWrongPresentPasswordChangesNothing() {
        Person here = People.curator("Sessions Unchanged Ada");
        Person elsewhere = People.curator("Sessions Unchanged Ada");
        here.asks()
                .formParam("current", "not her password")
                .formParam("password", Secret.random().reveal())
                .post("/desk/account/password")
                .then()
                .statusCode(403);
        assertThat(status(elsewhere.session())).isEqualTo(200);
    }

    @Test
    void noAnswerButSigningInAndOutSetsACookie() {
        Person ada = People.admin("Sessions Reading Ada");
        for (Door door : DoorTable.DOORS) {
            if (door.method().equals("GET")) {
                Response answer = ada.asksForData().get(door.address());
                assertThat(answer.headers().hasHeaderWithName("Set-Cookie"))
                        .as(door.route())
                        .isFalse();
            }
        }
    }

    private static int status(String session) {
        return People.stranger()
                .cookie("refractory_session", session)
                .get("/desk/account")
                .statusCode();
    }
}
