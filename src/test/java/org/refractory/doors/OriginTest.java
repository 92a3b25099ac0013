package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refractory.account.People;
import org.refractory.account.Person;

/** No page of another site can make a browser change anything here: every unsafe route x what browsers say of where it came from. */
@QuarkusTest
class OriginTest {
    /** What a browser sends along with a form of another site, or an old browser, or one that hides where it comes from. */
    private static final List<Map<String, String>> FOREIGN = List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"),
            Map.of("Sec-Fetch-Site", "Same-Origin"),
            Map.of("Sec-Fetch-Site", ""),
            Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:8080"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", ""),
            Map.of("Origin", "http://localhost:8080.evil.example"),
            Map.of("Origin", "http://localhost"),
            Map.of("Origin", "http://localhost:8080/"),
            Map.of("Origin", "http://evil.example", "Referer", "http://localhost:8080/desk"),
            Map.of("Referer", "http://localhost:8080/desk"),
            Map.of("X-Forwarded-Host", "evil.example", "Origin", "http://evil.example"),
            Map.of());

    /** What a form can be sent as without a browser asking first (Fetch, "CORS-safelisted request-header"). */
    private static final List<String> SIMPLE =
            List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/plain");

    @TestHTTPResource("/")
    URI home;

    private final Person admin = People.admin("Origin Admin");

    static List<Door> unsafe() {
        return DoorTable.DOORS.stream()
                .filter(door -> !door.method().equals("GET"))
                .toList();
    }

    @BeforeEach
    void stillSignedIn() {
        admin.asks().get("/desk/account").then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    @Tag("heavy")
    void anotherSiteIsRefusedWithACookieOfAnAdministrator(Door door) {
        for (Map<String, String> headers : FOREIGN) {
            for (String type : SIMPLE) {
                Response answer = send(door, browser().headers(headers).contentType(type));
                assertThat(answer.statusCode()).as("%s %s", headers, type).isEqualTo(403);
                assertThat(answer.<String>path("type")).endsWith(":foreign-origin");
                assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void anotherSiteIsRefusedWithoutAnyCookieToo(Door door) {
        Response answer = send(door, RestAssured.given().header("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void aTokenDoesNotExcuseACookieThatCameAlong(Door door) {
        Response answer = send(door, browser().header("Authorization", "Bearer " + admin.session()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void thePortalItselfMaySayEitherHeader(Door door) {
        List<Map<String, String>> own = List.of(
                Map.of("Sec-Fetch-Site", "same-origin"),
                Map.of("Origin", "http://localhost:8080"),
                Map.of("Origin", home.getScheme() + "://" + home.getAuthority()));
        for (Map<String, String> headers : own) {
            Response answer = DoorsTest.knock(
                    door, RestAssured.given().redirects().follow(false).headers(headers));
            assertThat(answer.statusCode()).as("%s", headers).isEqualTo(Caller.NOBODY.expectedAt(door));
        }
    }

    private RequestSpecification browser() {
        return RestAssured.given().cookie(admin.cookieName(), admin.session());
    }

    private static Response send(Door door, RequestSpecification request) {
        return request.redirects().follow(false).request(door.method(), door.address());
    }
}
