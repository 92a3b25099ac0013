package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.evidence.workbench.Scene;

/** Methods that a route does not have, asked by an administrator, and the ways in which proxies and frameworks rename a method. */
@QuarkusTest
class MethodsTest {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "MKCOL", "LOCK", "QUERY");

    /** For each address the methods that the table has for it. */
    static List<Map.Entry<String, Set<String>>> addresses() {
        return DoorTable.DOORS.stream()
                .collect(Collectors.groupingBy(
                        Door::address, TreeMap::new, Collectors.mapping(Door::method, Collectors.toSet())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
    }

    @BeforeEach
    void begin() {
        Scene.vocabulary();
        Scene.awaitIndexed();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noAddressAnswersAMethodThatItDoesNotHave(Map.Entry<String, Set<String>> address) {
        List<String> wrong = new ArrayList<>();
        for (String method : METHODS) {
            if (!address.getValue().contains(method)) {
                Response answer = Caller.ADMIN.asks().header("X-Told", "echoed").request(method, address.getKey());
                boolean told = address.getValue().equals(allowed(answer));
                if (answer.statusCode() != 405 || !told || answer.asString().contains("echoed")) {
                    wrong.add(method + ": " + answer.statusCode() + " " + answer.header("Allow"));
                }
            }
        }
        assertThat(wrong).as(address.getKey()).isEmpty();
    }

    /** Without those that every address answers which can be read. */
    private static Set<String> allowed(Response answer) {
        Set<String> allowed = new HashSet<>(List.of(answer.header("Allow").split(", ")));
        assertThat(allowed).contains("OPTIONS");
        assertThat(allowed.contains("HEAD")).isEqualTo(allowed.contains("GET"));
        allowed.removeAll(Set.of("OPTIONS", "HEAD"));
        return allowed;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void optionsNamesTheMethodsAndNothingElse(Map.Entry<String, Set<String>> address) {
        Response answer = Caller.NOBODY.asks().options(address.getKey());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(allowed(answer)).isEqualTo(address.getValue());
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.headers().asList())
                .noneMatch(header ->
                        header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    static List<Door> readings() {
        return DoorTable.DOORS.stream()
                .filter(door -> door.method().equals("GET"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void headAnswersAsGetDoesWithoutTheBody(Door door) {
        for (Caller caller : List.of(Caller.NOBODY, Caller.READER, Caller.ADMIN)) {
            Response answer = caller.asks().head(door.address());
            assertThat(answer.statusCode()).as(caller + " " + door).isEqualTo(caller.expectedAt(door));
            assertThat(answer.asString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderRenamesAMethod(String header) {
        Caller.ADMIN
                .asks()
                .header(header, "POST")
                .get("/desk/articles/A999999999/claim")
                .then()
                .statusCode(405);
        Caller.NOBODY.asks().header(header, "GET").post("/search").then().statusCode(405);
        Caller.NOBODY
                .asks()
                .header(header, "GET")
                .post("/desk/articles/A999999999/claim")
                .then()
                .statusCode(401);
    }

    @Test
    void noFieldRenamesAMethod() {
        Caller.ADMIN
                .asks()
                .queryParam("_method", "POST")
                .get("/desk/articles/A999999999/claim")
                .then()
                .statusCode(405);
        Caller.ADMIN
                .asks()
                .formParam("_method", "DELETE")
                .post("/desk/inbox")
                .then()
                .statusCode(405);
    }
}
