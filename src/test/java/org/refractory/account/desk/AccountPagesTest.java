package org.refractory.account.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;

@QuarkusTest
class AccountPagesTest {
    /** Somebody whom no other test knows, since passwords and tokens change here. */
    private final Person mary = People.reader("Mary " + UUID.randomUUID());

    @Test
    void anotherPasswordEndsTheOtherSessionsButNotThisOne() {
        Person elsewhere = People.reader(mary.name());
        String fresh = Secret.random().reveal();
        change(mary.password(), fresh).then().statusCode(200).body(containsString("Your password is changed"));
        mary.asksForData().get("/desk/account").then().statusCode(200);
        elsewhere.asksForData().get("/desk/account").then().statusCode(401);
        signIn(mary.password()).then().statusCode(403);
        signIn(fresh).then().statusCode(303);
    }

    @Test
    void theOldPasswordIsAskedFor() {
        change("not the old one", Secret.random().reveal())
                .then()
                .statusCode(403)
                .body(containsString("This is not your present password"));
        signIn(mary.password()).then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "ééééééééééééééééééééééééééééééééééééé"})
    void aPasswordKeepsTheRule(String password) {
        change(mary.password(), password).then().statusCode(400).body(containsString("12 to 72 bytes"));
        signIn(mary.password()).then().statusCode(303);
    }

    @Test
    void guessingThePresentPasswordIsThrottled() {
        for (int slip = 0; slip < 5; slip++) {
            change("guess " + slip, Secret.random().reveal()).then().statusCode(403);
        }
        Response sixth = change("guess 6", Secret.random().reveal());
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isPositive();
        assertThat(sixth.asString()).contains("Too many attempts");
    }

    @Test
    void theNameChangesAtOnceAndABadOneIsShownAgain() {
        mary.asks()
                .formParam("name", " Mary  Q ")
                .post("/desk/account/name")
                .then()
                .statusCode(303);
        mary.asks().get("/desk/account").then().body(containsString(">Mary  Q</a>"));
        mary.asks()
                .formParam("name", "a\nb")
                .post("/desk/account/name")
                .then()
                .statusCode(400)
                .body(containsString("Write a name"));
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Person elsewhere = People.reader(mary.name());
        mary.asks().post("/desk/account/sign-out").then().statusCode(303).header("Location", "/");
        mary.asksForData().get("/desk/account").then().statusCode(401);
        elsewhere.asksForData().get("/desk/account").then().statusCode(401);
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsRevoked() {
        Response made = mary.asks().formParam("label", "A notebook").post("/desk/account/tokens");
        String token = found("id=\"secret\" value=\"([^\"]+)\"", made);
        String id = found("/tokens/([0-9]+)/revocation", made);
        assertThat(whoAmI("Bearer " + token).asString()).isEqualTo(mary.email());
        assertThat(whoAmI("bearer " + token).asString()).isEqualTo(mary.email());
        mary.asks()
                .get("/desk/account/tokens")
                .then()
                .body(containsString("A notebook"))
                .body(not(containsString(token)));

        People.reader("Somebody else")
                .asks()
                .post("/desk/account/tokens/" + id + "/revocation")
                .then()
                .statusCode(404);
        assertThat(whoAmI("Bearer " + token).statusCode()).isEqualTo(200);
        mary.asks().post("/desk/account/tokens/" + id + "/revocation").then().statusCode(303);
        assertThat(whoAmI("Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensNoPageAndASessionIsNoToken() {
        Response made = mary.asks().formParam("label", "A notebook").post("/desk/account/tokens");
        String token = found("id=\"secret\" value=\"([^\"]+)\"", made);
        People.stranger()
                .header("Authorization", "Bearer " + token)
                .get("/desk/account")
                .then()
                .statusCode(401);
        People.stranger()
                .cookie(mary.cookieName(), token)
                .get("/desk/account")
                .then()
                .statusCode(401);
        assertThat(whoAmI("Bearer " + mary.session()).statusCode()).isEqualTo(401);
        assertThat(whoAmI("Basic bWFyeTptYXJ5").statusCode()).isEqualTo(401);
    }

    private static Response whoAmI(String authorization) {
        return io.restassured.RestAssured.given()
                .header("Authorization", authorization)
                .get("/api/test/who-am-i");
    }

    private static String found(String pattern, Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher matcher = Pattern.compile(pattern).matcher(page.asString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Response change(String current, String password) {
        return mary.asks()
                .formParam("current", current)
                .formParam("password", password)
                .post("/desk/account/password");
    }

    private Response signIn(String password) {
        return People.stranger()
                .formParam("email", mary.email())
                .formParam("password", password)
                .post("/desk/sign-in");
    }
}
