package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.evidence.workbench.Scene;

/** What every answer carries, whatever was asked and however it failed, and what none ever tells. */
@QuarkusTest
class HeadersTest {
    private static final Map<String, String> CARRIED = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; connect-src 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** Names of products, and how Java tells where it failed. */
    private static final List<String> UNTOLD = List.of(
            "\tat ",
            "Exception",
            "org.refractory.",
            "io.quarkus",
            "jakarta.",
            "quarkus",
            "vertx",
            "PostgreSQL",
            "Lucene");

    @TestHTTPResource("/")
    URI home;

    private final Person admin = People.admin("Headers Admin");

    @BeforeEach
    void begin() {
        Scene.vocabulary();
        Scene.awaitIndexed();
    }

    static Stream<String> asked() {
        Stream<String> elsewhere = Stream.of(
                "GET /nothing",
                "GET /assets/refractory.css",
                "GET /assets/icon.svg",
                "GET /assets/nothing.css",
                "GET /q/health",
                "GET /q/health/live",
                "GET /q/metrics",
                "GET /q/openapi",
                "GET /q/dev-ui",
                "POST /q/health",
                "POST /search",
                "TRACE /desk",
                "OPTIONS /desk",
                "OPTIONS *",
                "GET desk");
        return Stream.concat(DoorTable.DOORS.stream().map(door -> door.method() + " " + door.address()), elsewhere);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void everyAnswerCarriesThemOnce(String asked) throws IOException {
        String[] parts = asked.split(" ", -1);
        String cookie = "Cookie: " + admin.cookieName() + "=" + admin.session();
        for (String accept : List.of("Accept: text/html", "Accept: */*")) {
            for (String more : List.of("X-Nothing: 0", "Sec-Fetch-Site: same-origin", cookie)) {
                carries(Raw.ask(home, parts[0], parts[1], accept, more), asked + " " + more);
            }
        }
    }

    private static void carries(Raw answer, String what) {
        CARRIED.forEach((name, value) ->
                assertThat(answer.all(name)).as(name + " of " + what).containsExactly(value));
        assertThat(answer.all("Cross-Origin-Resource-Policy")).hasSize(1);
        assertThat(answer.all("Server")).as(what).isEmpty();
        assertThat(answer.all("X-Powered-By")).as(what).isEmpty();
        assertThat(answer.all("Strict-Transport-Security")).as("not under http").isEmpty();
        boolean machines = what.contains("/q/");
        if (answer.status() >= 400 && !machines) {
            assertThat(answer.body()).as(what).doesNotContain(UNTOLD);
        }
    }

    @Test
    void answersThatStopEarlyCarryThemToo() throws IOException {
        carries(Raw.ask(home, "GET", "/latest.atom", "If-None-Match: *"), "304");
        carries(Raw.ask(home, "POST", "/desk/sign-in", "Content-Length: 99999999"), "413");
        carries(
                Raw.ask(home, "POST", "/desk/sign-in", "Sec-Fetch-Site: same-origin", "Content-Type: text/plain"),
                "415");
        carries(Raw.ask(home, "GET", "/desk/people", "Authorization: Bearer nonsense"), "401");
    }

    /**
     * Where no guard stands before, as in these tests (HostileRequestsTest has one, which mends what was typed and says what to
     * do): nothing of what was asked stands in these, so there is nothing that could run.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/search?q=%", "/a\\b", "/<script>", "/\u0001", "/a b"})
    void anAddressThatIsNoneIsRefusedWithoutAWord(String target) throws IOException {
        Raw answer = Raw.ask(home, "GET", target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theDeskIsStoredByNobodyAndNotEmbeddedElsewhere() throws IOException {
        for (String path :
                List.of("/desk", "/desk/sign-in", "/desk/people", "/desk/nothing", "/api/v1/desk/articles/A1")) {
            Raw answer = Raw.ask(home, "GET", path, "Cookie: " + admin.cookieName() + "=" + admin.session());
            assertThat(answer.all("Cache-Control")).as(path).containsExactly("no-store");
            assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        }
    }

    @Test
    void noAnswerAllowsOtherSitesToReadIt() throws IOException {
        for (String path : List.of("/", "/latest.atom", "/api/v1/search", "/desk", "/q/openapi")) {
            Raw answer = Raw.ask(home, "GET", path, "Origin: https://evil.example");
            assertThat(answer.all("Access-Control-Allow-Origin")).as(path).isEmpty();
            Raw preflight = Raw.ask(
                    home, "OPTIONS", path, "Origin: https://evil.example", "Access-Control-Request-Method: POST");
            assertThat(preflight.all("Access-Control-Allow-Origin")).as(path).isEmpty();
        }
    }
}
