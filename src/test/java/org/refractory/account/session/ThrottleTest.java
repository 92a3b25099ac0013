package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThrottleTest {
    private static final Attempt HOME = new Attempt("ada", "192.0.2.1");
    private static final Attempt TRAVELLING = new Attempt("ada", "192.0.2.200");

    @Inject
    Throttle throttle;

    @Inject
    EntityManager database;

    @BeforeEach
    void nobodyHasFailedYet() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from sign_in_failure").executeUpdate();
            database.createNativeQuery("delete from sign_in_success where length(account) < 64")
                    .executeUpdate();
        });
    }

    @Test
    void fiveSlipsAreFreeAndTheSixthWaits() {
        assertThat(granted(HOME, 6)).isEqualTo(5);
        assertThat(throttle.ask(HOME))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5)));
    }

    @Test
    void attemptsAtTheSameMomentAreCountedOneByOne() throws Exception {
        Callable<Boolean> ask = () -> throttle.ask(HOME).isEmpty();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            int granted = 0;
            for (Future<Boolean> answer : together.invokeAll(java.util.Collections.nCopies(24, ask))) {
                granted += answer.get() ? 1 : 0;
            }
            assertThat(granted).isBetween(5, 6);
        }
    }

    @Test
    void successForgetsTheSlipsOfThisAddress() {
        granted(HOME, 5);
        throttle.succeeded(HOME);
        assertThat(granted(HOME, 5)).isEqualTo(5);
    }

    @Test
    void strangersEverywhereDoNotLockTheOwnerOutOfAPlaceTheyCameFromBefore() {
        throttle.succeeded(HOME);
        failed(elsewhere(60));
        failed(IntStream.range(0, 60).mapToObj(i -> new Attempt("other" + i, HOME.address())));
        assertThat(throttle.ask(TRAVELLING))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
        assertThat(throttle.ask(HOME)).isEmpty();
    }

    @Test
    void whereTheOwnerComesFromNobodyMakesThemWaitMoreThanAMinute() {
        throttle.succeeded(HOME);
        failed(Stream.generate(() -> HOME).limit(40));
        assertThat(throttle.ask(HOME))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void oneAddressTryingManyAccountsHasToWait() {
        failed(IntStream.range(0, 50).mapToObj(i -> new Attempt("account" + i, "192.0.2.66")));
        assertThat(throttle.ask(new Attempt("one more", "192.0.2.66"))).isPresent();
        assertThat(throttle.ask(new Attempt("one more", "192.0.2.67"))).isEmpty();
    }

    @Test
    void failuresOlderThanADayAreForgotten() {
        failed(Stream.generate(() -> HOME).limit(40));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update sign_in_failure set at = at - interval '25 hours'")
                        .executeUpdate());
        assertThat(throttle.ask(HOME)).isEmpty();
        assertThat(database.createNativeQuery("select count(*) from sign_in_failure")
                        .getSingleResult())
                .isEqualTo(1L);
    }

    private long granted(Attempt attempt, int times) {
        return IntStream.range(0, times)
                .filter(_ -> throttle.ask(attempt).isEmpty())
                .count();
    }

    private static Stream<Attempt> elsewhere(int addresses) {
        return IntStream.range(0, addresses).mapToObj(i -> new Attempt(HOME.account(), "198.51.100." + i));
    }

    private void failed(Stream<Attempt> attempts) {
        QuarkusTransaction.requiringNew()
                .run(() -> attempts.forEach(attempt -> database.createNativeQuery(
                                "insert into sign_in_failure (account, address, at) values (?, ?, now())")
                        .setParameter(1, attempt.account())
                        .setParameter(2, attempt.address())
                        .executeUpdate()));
    }
}
