package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.account.People;
import org.refractory.account.Person;

/** A portal whose public address is encrypted. */
@QuarkusTest
@TestProfile(HttpsTest.Encrypted.class)
class HttpsTest {
    public static final class Encrypted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("refractory.public-url", "https://portal.example");
        }
    }

    private final Person ada = People.curator("Https Ada");

    @Test
    void theCookieIsBoundToTheHostAndNeverSentInTheClear() {
        Response answer = signIn(Map.of("Sec-Fetch-Site", "same-origin"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().getValues("Set-Cookie"))
                .filteredOn(each -> each.startsWith("__Host-refractory_session="))
                .singleElement()
                .asString()
                .contains(";Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age", "Expires");
        assertThat(answer.headers().getValues("Set-Cookie")).allMatch(each -> each.startsWith("__Host-"));
    }

    @Test
    void aCookieWithoutThePrefixIsNobodys() {
        People.stranger()
                .cookie("refractory_session", ada.session())
                .get("/desk/account")
                .then()
                .statusCode(401);
        ada.asks().get("/desk/account").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example,        303",
        "https://portal.example:443,    403",
        "http://portal.example,         403",
        "https://portal.example.evil,   403",
        "https://evil.portal.example,   403",
        "null,                          403",
    })
    void onlyTheEncryptedPortalIsItsOwnOrigin(String origin, int expected) {
        assertThat(signIn(Map.of("Origin", origin)).statusCode()).isEqualTo(expected);
    }

    /** Whoever sits between could have written the page that came without encryption. */
    @Test
    void theSameHostWithoutEncryptionIsAnotherOrigin() {
        String host = "http://localhost:" + RestAssured.port;
        assertThat(signIn(Map.of("Origin", host)).statusCode()).isEqualTo(403);
    }

    @Test
    void browsersAreToldToComeBackEncrypted() {
        for (String path : List.of("/", "/desk/sign-in", "/nothing", "/assets/refractory.css", "/api/v1/search")) {
            assertThat(RestAssured.get(path).headers().getValues("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }

    private Response signIn(Map<String, String> headers) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .headers(headers)
                .formParam("email", ada.email())
                .formParam("password", ada.password())
                .post("/desk/sign-in");
    }
}
