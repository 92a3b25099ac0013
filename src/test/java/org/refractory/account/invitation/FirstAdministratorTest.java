package org.refractory.account.invitation;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Secret;

@QuarkusTest
class FirstAdministratorTest {
    @Inject
    FirstAdministrator first;

    @Inject
    EntityManager database;

    @BeforeEach
    void nobodyAdministrates() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update account set active = false where role = 'ADMIN'")
                        .executeUpdate());
    }

    private String offered() {
        return first.offer().orElseThrow().url().getPath();
    }

    @Test
    void theLinkMakesAnAdministratorAndSignsThemIn() {
        String link = offered();
        People.stranger()
                .get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin");
        Response answer = form("grace").post(link);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/desk");
        People.stranger()
                .cookies(answer.getCookies())
                .get("/desk/people")
                .then()
                .statusCode(200)
                .body(containsString("grace"));
        assertThat(first.offer()).isEmpty();
        form("somebody").post(link).then().statusCode(410);
    }

    @Test
    void ofTwoWhoUseTheLinkAtOnceOneWins() throws Exception {
        String link = offered();
        Callable<Integer> one = () -> form("one").post(link).statusCode();
        Callable<Integer> two = () -> form("two").post(link).statusCode();
        try (ExecutorService race = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = race.invokeAll(List.of(one, two));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 410);
        }
        assertThat(database.createNativeQuery("select count(*) from account where role = 'ADMIN' and active")
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void aNewerLinkMakesTheOlderVoid() {
        String older = offered();
        String newer = offered();
        People.stranger().accept("text/html").get(older).then().statusCode(410).body(containsString("link"));
        People.stranger().get(newer).then().statusCode(200);
    }

    @Test
    void whatWasTypedIsKeptExceptThePassword() {
        People.stranger()
                .accept("text/html")
                .formParam("email", "grace@")
                .formParam("name", "Grace <Hopper>")
                .formParam("password", "too short")
                .post(offered())
                .then()
                .statusCode(400)
                .body(containsString("value=\"grace@\""))
                .body(containsString("value=\"Grace &lt;Hopper&gt;\""))
                .body(containsString("12 to 72 bytes"))
                .body(containsString("Write an email address"))
                .body(org.hamcrest.Matchers.not(containsString("too short")));
    }

    private static RequestSpecification form(String who) {
        String unique = who + "." + Secret.random().hash().substring(0, 8);
        return People.stranger()
                .accept("text/html")
                .formParam("email", unique + "@example.org")
                .formParam("name", who)
                .formParam("password", Secret.random().reveal());
    }
}
