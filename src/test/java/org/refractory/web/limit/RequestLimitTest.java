package org.refractory.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.web.BehindAProxy;

@QuarkusTest
@TestProfile(BehindAProxy.class)
class RequestLimitTest {
    private static final String HEALTH = "/q/health/live";

    /** More than pass even where each takes a second. */
    private static final int MANY = 20 * BehindAProxy.AT_ONCE;

    private static Response ask(String path, String client) {
        return RestAssured.given().header("X-Forwarded-For", client).get(path);
    }

    private static Response refused(String path, String client) {
        for (int request = 0; request < MANY; request++) {
            Response answer = ask(path, client);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Never held up");
    }

    @ParameterizedTest
    @CsvSource({
        "/,198.51.100.1",
        "/latest.atom,198.51.100.2",
        "/api/v1/search?q=jak1,198.51.100.3",
        "/no/such/page,198.51.100.4",
        "/desk,198.51.100.5",
        "/q/metrics,198.51.100.6"
    })
    void whoeverAsksTooFastIsToldHowLongToWait(String path, String client) {
        Response refused = refused(path, client);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        refused.then()
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("title", equalTo("Too many requests"))
                .body("detail", containsString("Wait a second, then go on more slowly."));
    }

    @Test
    void peopleGetAPage() {
        refused("/", "198.51.100.20");
        RestAssured.given()
                .header("X-Forwarded-For", "198.51.100.20")
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(429)
                .contentType("text/html")
                .body(containsString("Too many requests"));
    }

    @Test
    void othersAreNotHeldUp() {
        refused("/", "198.51.100.30");
        assertThat(ask("/", "198.51.100.31").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAClientWritesIntoTheHeaderItselfDoesNotHelp() {
        refused("/", "203.0.113.1, 198.51.100.40");
        List<Integer> answers = List.of(
                ask("/", "203.0.113.2, 198.51.100.40").statusCode(),
                ask("/", "203.0.113.3, 198.51.100.40").statusCode());
        assertThat(answers).contains(429);
    }

    @Test
    void oneNetworkOfIpv6IsOneClient() {
        refused("/", "2001:db8:1:2::1");
        assertThat(List.of(
                        ask("/", "2001:db8:1:2::2").statusCode(),
                        ask("/", "2001:db8:1:2::3").statusCode()))
                .contains(429);
        assertThat(ask("/", "2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsAlwaysTold() {
        for (int request = 0; request < 3 * BehindAProxy.AT_ONCE; request++) {
            assertThat(ask(HEALTH, "198.51.100.50").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void operatorsAreNeverHeldUp() {
        for (int request = 0; request < 3 * BehindAProxy.AT_ONCE; request++) {
            assertThat(RestAssured.get("/q/metrics").statusCode()).isEqualTo(200);
        }
    }
}
