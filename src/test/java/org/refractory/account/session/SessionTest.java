package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;

@QuarkusTest
class SessionTest {
    @Inject
    EntityManager database;

    @Inject
    SessionConfig config;

    @Test
    void aSignedInPersonIsKnownByName() {
        People.curator("Ada").asks().get("/desk/account").then().statusCode(200).body(containsString(">Ada</a>"));
    }

    @Test
    void signingInGivesANewSecretAndEndsTheOldOne() {
        Person ada = People.curator("Ada");
        Response answer = ada.asks()
                .formParam("email", ada.email())
                .formParam("password", ada.password())
                .post("/desk/sign-in");
        String fresh = answer.getCookie(ada.cookieName());
        assertThat(fresh).hasSize(43).isNotEqualTo(ada.session());
        assertOut(ada);
        People.stranger()
                .cookie(ada.cookieName(), fresh)
                .get("/desk/account")
                .then()
                .statusCode(200);
    }

    @Test
    void aSecretThatAStrangerChoseIsNeverAdopted() {
        Person ada = People.curator("Ada");
        String planted = Secret.random().reveal();
        String given = People.stranger()
                .cookie(ada.cookieName(), planted)
                .formParam("email", ada.email())
                .formParam("password", ada.password())
                .post("/desk/sign-in")
                .getCookie(ada.cookieName());
        assertThat(given).isNotEqualTo(planted);
        People.stranger()
                .cookie(ada.cookieName(), planted)
                .get("/desk/account")
                .then()
                .statusCode(401);
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndClearsTheCookie() {
        Person ada = People.curator("Ada");
        Response answer = ada.asks().post("/desk/sign-out");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        assertOut(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789012345678901234567890123456789012", "' or 1=1 --"})
    void aCookieThatIsNoSessionIsNobody(String value) {
        People.stranger()
                .cookie("refractory_session", value)
                .get("/desk/account")
                .then()
                .statusCode(401);
    }

    @Test
    void anExpiredSessionIsNobody() {
        Person ada = People.curator("Ada");
        change(ada, "expires_at = now() - interval '1 second'");
        assertOut(ada);
    }

    @Test
    void useProlongsASessionButWritesAtMostOnceAMinute() {
        Person ada = People.curator("Ada");
        Object opened = expiry(ada);
        ada.asks().get("/desk/account").then().statusCode(200);
        assertThat(expiry(ada)).isEqualTo(opened);
        change(ada, "last_seen_at = now() - interval '2 minutes', expires_at = now() + interval '1 minute'");
        ada.asks().get("/desk/account").then().statusCode(200);
        assertThat(secondsLeft(ada))
                .isBetween(config.idle().toSeconds() - 60, config.idle().toSeconds());
    }

    @Test
    void noUseProlongsASessionBeyondTheLongest() {
        Person ada = People.curator("Ada");
        long nearTheEnd = config.longest().toSeconds() - 100;
        change(
                ada,
                "last_seen_at = now() - interval '2 minutes', created_at = now() - interval '" + nearTheEnd
                        + " seconds'");
        ada.asks().get("/desk/account").then().statusCode(200);
        assertThat(secondsLeft(ada)).isBetween(1L, 100L);
    }

    @Test
    void onlyTheHashOfASecretIsStored() {
        Person ada = People.curator("Ada");
        Object rows = database.createNativeQuery("select count(*) from session s where s::text like ?")
                .setParameter(1, "%" + ada.session() + "%")
                .getSingleResult();
        assertThat(rows).isEqualTo(0L);
        assertThat(expiry(ada)).isNotNull();
    }

    @Test
    void aPersonIsSentToSignInAndBackToWhatTheyAskedFor() {
        People.stranger()
                .accept("text/html")
                .get("/desk/people?page=2")
                .then()
                .statusCode(303)
                .header("Location", "/desk/sign-in?next=%2Fdesk%2Fpeople%3Fpage%3D2")
                .header("Cache-Control", "no-store");
    }

    @Test
    void afterASendingThatWasTooLateOneComesBackToTheDesk() {
        People.stranger()
                .accept("text/html")
                .post("/desk/people/1/deactivation")
                .then()
                .statusCode(303)
                .header("Location", "/desk/sign-in?next=%2Fdesk");
    }

    @Test
    void aProgramIsToldToBringAToken() {
        People.stranger()
                .get("/desk/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", endsWith("not-signed-in"));
    }

    @Test
    void headAndOptionsBehave() {
        People.stranger().accept("text/html").head("/desk/account").then().statusCode(303);
        People.curator("Ada").asks().head("/desk/account").then().statusCode(200);
        People.stranger().options("/desk/account").then().statusCode(200).header("Allow", containsString("GET"));
    }

    @Test
    void aRoleThatIsTooLowIsForbidden() {
        People.editor("Eve").asks().get("/desk/people").then().statusCode(403).body(containsString("Your role"));
        People.editor("Eve")
                .asksForData()
                .get("/desk/people")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        People.admin("Root").asks().get("/desk/people").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/%2Fevil.example", "/desk\r\nX: y"
            })
    void signingInNeverLeadsElsewhere(String next) {
        Person ada = People.curator("Ada");
        People.stranger()
                .formParam("email", ada.email())
                .formParam("password", ada.password())
                .formParam("next", next)
                .post("/desk/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/desk");
        People.stranger().queryParam("next", next).get("/desk/sign-in").then().body(not(containsString("evil")));
    }

    private static void assertOut(Person person) {
        person.asksForData().get("/desk/account").then().statusCode(401);
    }

    private void change(Person person, String assignment) {
        int changed = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("update session set " + assignment + " where secret_hash = ?")
                        .setParameter(1, Secret.sha256(person.session()))
                        .executeUpdate());
        assertThat(changed).isEqualTo(1);
    }

    private Object expiry(Person person) {
        return single("expires_at", person);
    }

    private long secondsLeft(Person person) {
        return ((Number) single("cast(extract(epoch from expires_at - now()) as bigint)", person)).longValue();
    }

    private Object single(String column, Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select " + column + " from session where secret_hash = ?")
                        .setParameter(1, Secret.sha256(person.session()))
                        .getSingleResult());
    }
}
