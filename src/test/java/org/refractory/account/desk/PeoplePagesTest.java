package org.refractory.account.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;
import org.refractory.activity.Activity;
import org.refractory.activity.ActivityReader;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;

@QuarkusTest
class PeoplePagesTest {
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]+)\"");

    @Inject
    ActivityReader log;

    @Inject
    EntityManager database;

    @Test
    void theWholeLifeOfAnAccount() throws Exception {
        Person root = People.admin("Root");
        String email = "lise." + Secret.random().hash().substring(0, 8) + "@example.org";

        String join = link(invite(root, email, "CURATOR"));
        assertThat(join).contains("/desk/join/");
        People.stranger().get(join).then().statusCode(200).body(containsString(email));
        String password = Secret.random().reveal();
        Response joined = People.stranger()
                .formParam("name", "Lise")
                .formParam("password", password)
                .post(join);
        assertThat(joined.statusCode()).isEqualTo(303);
        RequestSpecification used = People.stranger().accept("text/html").formParam("name", "Other");
        used.formParam("password", password).post(join).then().statusCode(410);

        long id = number(email);
        root.asks()
                .formParam("role", "REVIEWER")
                .post("/desk/people/" + id + "/role")
                .then()
                .statusCode(303);
        lise(joined).get("/desk/account").then().statusCode(200).body(containsString("reviewer"));

        root.asks().post("/desk/people/" + id + "/deactivation").then().statusCode(303);
        lise(joined).get("/desk/account").then().statusCode(401);
        signIn(email, password).then().statusCode(403);

        root.asks().post("/desk/people/" + id + "/reactivation").then().statusCode(303);
        lise(joined).get("/desk/account").then().statusCode(401);
        signIn(email, password).then().statusCode(303);

        String reset = link(root.asks().post("/desk/people/" + id + "/link"));
        assertThat(reset).contains("/desk/reset/");
        String better = Secret.random().reveal();
        People.stranger().formParam("password", better).post(reset).then().statusCode(303);
        signIn(email, password).then().statusCode(403);
        signIn(email, better).then().statusCode(303);

        List<Activity> history = log.of(Subject.account(id), 100);
        assertThat(history.stream().map(row -> row.change().verb()))
                .containsExactly(
                        Verb.INVITED,
                        Verb.JOINED,
                        Verb.ROLE_CHANGED,
                        Verb.DEACTIVATED,
                        Verb.REACTIVATED,
                        Verb.INVITED,
                        Verb.PASSWORD_CHANGED);
        assertThat(history).noneMatch(row -> row.change().isPublic());
        assertThat(history.toString()).doesNotContain(email, password, better, Secret.sha256(email));
    }

    @Test
    void theLastAdministratorCanNeitherLeaveNorStepDown() {
        Person last = People.admin("Last");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update account set active = false where role = 'ADMIN' and id <> ?")
                        .setParameter(1, last.id())
                        .executeUpdate());
        link(invite(last, "awaited." + Secret.random().hash().substring(0, 8) + "@example.org", "ADMIN"));
        last.asks()
                .post("/desk/people/" + last.id() + "/deactivation")
                .then()
                .statusCode(409)
                .body(containsString("last active administrator"));
        last.asks()
                .formParam("role", "EDITOR")
                .post("/desk/people/" + last.id() + "/role")
                .then()
                .statusCode(409);
        last.asks().get("/desk/people").then().statusCode(200);
    }

    @Test
    void ofTwoLastAdministratorsWhoDemoteEachOtherAtOnceOneStays() throws Exception {
        Person one = People.admin("One");
        Person two = People.admin("Two");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update account set active = false where role = 'ADMIN' and id not in (?, ?)")
                        .setParameter(1, one.id())
                        .setParameter(2, two.id())
                        .executeUpdate());
        Callable<Integer> first = () -> demotion(one, two);
        Callable<Integer> second = () -> demotion(two, one);
        try (ExecutorService race = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : race.invokeAll(List.of(first, second))) {
                assertThat(answer.get()).isIn(303, 409, 403);
            }
        }
        assertThat(database.createNativeQuery("select count(*) from account where role = 'ADMIN' and active"
                                + " and password_hash is not null")
                        .getSingleResult())
                .isEqualTo(1L);
    }

    private static int demotion(Person by, Person of) {
        return by.asks()
                .formParam("role", "EDITOR")
                .post("/desk/people/" + of.id() + "/role")
                .statusCode();
    }

    @Test
    void aLinkThatRanOutOrWasReplacedLetsNobodyIn() {
        Person root = People.admin("Root");
        String email = "slow." + Secret.random().hash().substring(0, 8) + "@example.org";
        String first = link(invite(root, email, "CURATOR"));
        String second = link(root.asks().post("/desk/people/" + number(email) + "/link"));
        People.stranger().get(first).then().statusCode(410);
        People.stranger().get(second).then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update invitation set expires_at = now() - interval '1 second' where account_id = ?")
                        .setParameter(1, number(email))
                        .executeUpdate());
        People.stranger().get(second).then().statusCode(410);
        People.stranger()
                .formParam("name", "Slow")
                .formParam("password", Secret.random().reveal())
                .post(second)
                .then()
                .statusCode(410);
    }

    @Test
    void whoIsDemotedLosesTheRightAtOnceAndTheirInvitationsTheirForce() {
        Person former = People.admin("Former");
        String link = link(invite(former, "late." + Secret.random().hash().substring(0, 8) + "@example.org", "ADMIN"));
        People.admin("Root")
                .asks()
                .formParam("role", "CURATOR")
                .post("/desk/people/" + former.id() + "/role")
                .then()
                .statusCode(303);
        former.asks().get("/desk/people").then().statusCode(403);
        People.stranger().get(link).then().statusCode(410);
    }

    @Test
    void anEmailHasOneAccountAndWhatWasTypedIsKept() {
        Person ada = People.curator("Ada");
        Response answer = invite(People.admin("Root"), ada.email(), "EDITOR");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("value=\"" + ada.email() + "\"", "has an account already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "ada@", "@example.org", "a b@example.org", "ada@example.org\u0000", "ädä@example.org"
            })
    void whatIsNoEmailIsNotInvited(String typed) {
        Response answer = invite(People.admin("Root"), typed, "CURATOR");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("aria-describedby=\"email-about\" aria-invalid=\"true\"", "Write an email address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/people/invitations",
                "/desk/people/1/role",
                "/desk/people/1/link",
                "/desk/people/1/deactivation",
                "/desk/people/1/reactivation"
            })
    void onlyAdministratorsSendAnythingHere(String address) {
        People.editor("Eve").asks().post(address).then().statusCode(403);
        People.stranger().post(address).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/sign-in",
                "/desk/sign-out",
                "/desk/welcome/x",
                "/desk/join/x",
                "/desk/reset/x",
                "/desk/people/invitations",
                "/desk/people/1/role",
                "/desk/people/1/link",
                "/desk/people/1/deactivation",
                "/desk/people/1/reactivation",
                "/desk/account/name",
                "/desk/account/password",
                "/desk/account/sign-out",
                "/desk/account/tokens",
                "/desk/account/tokens/1/revocation"
            })
    void noOtherSiteSendsAnythingHere(String address) {
        Person root = People.admin("Root");
        root.asksForData()
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://evil.example")
                .post(address)
                .then()
                .statusCode(403)
                .body("type", containsString("foreign-origin"));
        root.asks().get("/desk/account").then().statusCode(200);
    }

    private static Response invite(Person by, String email, String role) {
        return by.asks().formParam("email", email).formParam("role", role).post("/desk/people/invitations");
    }

    private static String link(Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        Matcher link = LINK.matcher(page.asString());
        assertThat(link.find()).isTrue();
        return java.net.URI.create(link.group(1)).getPath();
    }

    private static RequestSpecification lise(Response joined) {
        return People.stranger().cookies(joined.getCookies());
    }

    private static Response signIn(String email, String password) {
        return People.stranger()
                .formParam("email", email)
                .formParam("password", password)
                .post("/desk/sign-in");
    }

    private long number(String email) {
        return ((Number) database.createNativeQuery("select id from account where email = ?")
                        .setParameter(1, email)
                        .getSingleResult())
                .longValue();
    }
}
