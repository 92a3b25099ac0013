package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refractory.account.Secret;
import org.refractory.evidence.workbench.Scene;

/** Every route x every caller, against {@link DoorTable}; what is on neither list fails. */
@QuarkusTest
class DoorsTest {
    @Inject
    EntityManager database;

    static List<Door> doors() {
        return DoorTable.DOORS;
    }

    @BeforeEach
    void begin() {
        Scene.vocabulary();
        Scene.awaitIndexed();
        // Callers try an empty password; that must not be what stops the next one.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from sign_in_failure")
                        .executeUpdate());
    }

    @Test
    void everyRouteStandsInTheTableOnce() {
        assertThat(doors().stream().map(Door::route).toList())
                .as("a new route is put into the table on purpose")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Routes.all().stream().map(Routes.Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyResourceMethodSaysItselfWhoMayCallIt() {
        Map<String, String> table = doors().stream().collect(Collectors.toMap(Door::route, DoorsTest::annotation));
        Map<String, String> code = new TreeMap<>();
        Routes.all().forEach(route -> code.put(route.name(), annotation(route.method())));
        assertThat(code).isEqualTo(new TreeMap<>(table));
    }

    private static String annotation(Door door) {
        return door.lowest() == null ? "@PermitAll" : "@RolesAllowed(" + door.lowest() + ")";
    }

    private static String annotation(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return "@RolesAllowed(" + String.join(", ", roles.value()) + ")";
        }
        return method.isAnnotationPresent(PermitAll.class) ? "@PermitAll" : "nothing on " + method;
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoMayPassPassesAndNobodyElse(Door door) {
        List<String> wrong = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            int status = knock(door, caller.asks()).statusCode();
            if (status != caller.expectedAt(door)) {
                wrong.add("%s: %d instead of %d".formatted(caller, status, caller.expectedAt(door)));
            }
        }
        if (door.path().endsWith("/sign-out")) {
            Caller.forgetSessions();
        }
        assertThat(wrong).as(door.route()).isEmpty();
    }

    static List<Door> pagesOfTheDesk() {
        return doors().stream()
                .filter(door -> !door.isOpen() && !door.isForPrograms())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pagesOfTheDesk")
    void aPersonWhoIsNotSignedInIsSentToTheSignInPage(Door door) {
        Response answer = knock(door, Caller.MADE_UP.asks().accept("text/html"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/desk/sign-in?next=%2Fdesk");
        assertThat(answer.asString()).isEmpty();
    }

    static Response knock(Door door, RequestSpecification request) {
        if (door.path().endsWith("/imports")) {
            request.multiPart("nothing", "no file");
        } else if (door.path().equals("/desk/sign-in")) {
            request.formParam("email", Secret.random().hash());
        } else if (door.isForPrograms() && !door.method().equals("GET")) {
            request.contentType("application/json")
                    .body(Map.of("version", 1, "mechanism", "no-such-thing", "state", "IN_SCOPE"));
        } else if (!door.method().equals("GET")) {
            request.formParam("version", 1).formParam("role", "READER");
        }
        return request.request(door.method(), door.address());
    }
}
