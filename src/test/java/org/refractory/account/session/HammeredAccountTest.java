package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;
import org.refractory.web.BehindAProxy;

/** Everybody comes through the proxy; strangers guess at one account, and its owner goes on signing in. */
@QuarkusTest
@TestProfile(BehindAProxy.class)
class HammeredAccountTest {
    private static final String HOME = "192.0.2.10";
    private static final String STRANGER = "203.0.113.66";

    /** As many failures of one account, from anywhere, as make every new place wait. */
    private static final int MANY = 60;

    private final Person ada = People.curator("Ada");

    @Inject
    EntityManager database;

    @BeforeEach
    void adaCameFromHomeBefore() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from sign_in_failure")
                        .executeUpdate());
        assertThat(signIn(ada.password(), HOME).statusCode()).isEqualTo(303);
    }

    private Response signIn(String password, String address) {
        return People.stranger()
                .header("X-Forwarded-For", address)
                .accept("text/html")
                .formParam("email", ada.email())
                .formParam("password", password)
                .post("/desk/sign-in");
    }

    @Test
    void aStrangerWaitsAndTheOwnerDoesNot() {
        for (int slip = 0; slip < 5; slip++) {
            assertThat(signIn("guess " + slip, STRANGER).statusCode()).isEqualTo(403);
        }
        Response held = signIn("guess 6", STRANGER);
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(held.header("Retry-After"))).isBetween(1, 5);
        assertThat(signIn(ada.password(), HOME).statusCode()).isEqualTo(303);
    }

    @Test
    void strangersFromEverywhereHoldUpNewPlacesAndNotTheOwnersOwn() {
        failedFromEverywhere();
        assertThat(signIn(ada.password(), STRANGER).statusCode()).isEqualTo(429);
        assertThat(signIn(ada.password(), HOME).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverWritesTheOwnersAddressIntoTheHeaderIsStillAStranger() {
        failedFromEverywhere();
        assertThat(signIn(ada.password(), HOME + ", " + STRANGER).statusCode()).isEqualTo(429);
    }

    private void failedFromEverywhere() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < MANY; i++) {
                database.createNativeQuery("insert into sign_in_failure (account, address, at) values (?, ?, now())")
                        .setParameter(1, Secret.sha256(ada.email()))
                        .setParameter(2, "198.51.100." + i)
                        .executeUpdate();
            }
        });
    }
}
