package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.evidence.workbench.Scene;

/** Nothing that stands in an address sends a browser to another site or writes a header of its own. */
@QuarkusTest
class RedirectTest {
    static final List<String> ELSEWHERE = List.of(
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\n/evil.example",
            "\t//evil.example",
            " //evil.example",
            "\u0000//evil.example",
            "https://evil.example",
            "https:evil.example",
            "https:/evil.example",
            "HTTPS:\\\\evil.example",
            "http:%2f%2fevil.example",
            "%2f%2fevil.example",
            "/%2f/evil.example",
            "/%2fevil.example",
            "/%5cevil.example",
            "/%09/evil.example",
            "/%252fevil.example",
            "/.//evil.example",
            "/..//evil.example",
            "/desk/..//evil.example",
            "/desk/%2e%2e//evil.example",
            "/;//evil.example",
            "/\u2044evil.example",
            "/\uff0fevil.example",
            "javascript:alert(1)//",
            "data:text/html,evil.example",
            "/desk\r\nX-Injected: evil.example",
            "/desk%0d%0aX-Injected:%20evil.example",
            "/desk\u560d\u560aX-Injected: evil.example",
            "/desk\u2028evil.example",
            "@evil.example",
            "/@evil.example",
            ".evil.example");

    @TestHTTPResource("/")
    URI home;

    private final Person ada = People.curator("Redirect Ada");

    @BeforeEach
    void begin() {
        Scene.vocabulary();
        Scene.awaitIndexed();
    }

    @ParameterizedTest
    @FieldSource("ELSEWHERE")
    void signingInStaysHere(String next) {
        Response answer = People.stranger()
                .formParam("email", ada.email())
                .formParam("password", ada.password())
                .formParam("next", next)
                .post("/desk/sign-in");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Redirection.staysHere(answer.header("Location")))
                .as(answer.header("Location"))
                .isTrue();
        assertThat(answer.headers().hasHeaderWithName("X-Injected")).isFalse();
    }

    /** Where the form would send its reader is a field of it, and is checked before it is shown. */
    @ParameterizedTest
    @FieldSource("ELSEWHERE")
    void theSignInPageDoesNotKeepIt(String next) {
        String page =
                People.stranger().queryParam("next", next).get("/desk/sign-in").asString();
        String kept = page.replaceFirst("(?s).*name=\"next\" value=\"([^\"]*)\".*", "$1");
        assertThat(Redirection.staysHere(kept)).as(kept).isTrue();
    }

    /** Addresses that lead to a tidier spelling of themselves, and a question that is the number of a record. */
    @ParameterizedTest
    @FieldSource("ELSEWHERE")
    void noOtherRedirectionLeadsElsewhere(String text) throws IOException {
        String coded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        List<String> wrong = new ArrayList<>();
        for (String target : List.of(
                text + "/",
                "/" + text + "/",
                coded + "/",
                "/" + coded + "/",
                "/mechanisms/" + coded,
                "/mechanisms/" + coded + "/",
                "/MECHANISMS/" + coded + "/",
                "/articles/a" + coded,
                "/pages/" + coded,
                "/search?q=" + coded,
                "/search/?q=" + coded,
                "/search/?q=" + text,
                "/desk?" + coded,
                "/desk/" + coded,
                "/desk/inbox?q=" + coded)) {
            Raw answer = Raw.ask(home, "GET", target, "Accept: text/html");
            if (!Redirection.staysHere(answer.location())
                    || !answer.all("X-Injected").isEmpty()) {
                wrong.add(target + " -> " + answer.location());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A link in a redirection is completed by the browser, so that no Host header, and no proxy's, can turn it. */
    @Test
    void redirectionsDoNotFollowTheHostHeader() throws IOException {
        for (String target : List.of("/about", "/desk", "/mechanisms/", "/articles/a1")) {
            Raw answer = Raw.send(
                    home,
                    String.join(
                            "\r\n",
                            "GET " + target + " HTTP/1.1",
                            "Host: evil.example",
                            "X-Forwarded-Host: evil.example",
                            "X-Forwarded-Proto: https",
                            "Forwarded: host=evil.example",
                            "Accept: text/html",
                            "Connection: close",
                            "",
                            ""));
            assertThat(answer.head().toString() + answer.body()).as(target).doesNotContain("evil.example");
        }
    }

    /** What names a thing in the log or in a report comes back on a page, never in a header. */
    @Test
    void namesOfFilesWriteNoHeader() {
        Response answer = ada.asksForData()
                .contentType("application/xml")
                .queryParam("file", "a\r\nX-Injected: evil\".xml")
                .body("<PubmedArticleSet/>")
                .post("/api/v1/imports");
        assertThat(answer.headers().hasHeaderWithName("X-Injected")).isFalse();
        assertThat(answer.statusCode()).isLessThan(500);
    }
}
