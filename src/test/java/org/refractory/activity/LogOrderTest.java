package org.refractory.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.refractory.system.TestDatabase;

/** A reader that remembers its position misses nothing, however slowly others commit. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogOrderTest {
    private static final Change SOMETHING = Change.of(Actor.SYSTEM, Verb.UPDATED, Subject.term(4711), false);

    @Inject
    ActivityLog log;

    @Inject
    ActivityReader reader;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void positionsAppearInCommitOrderThoughASlowTransactionRecordedFirst() throws Exception {
        long before = reader.newest();
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        log.record(SOMETHING.to(Map.of("who", "slow")));
                        recorded.countDown();
                        await(mayCommit);
                    }));
            List<Activity> seen;
            try {
                await(recorded);
                QuarkusTransaction.requiringNew().run(() -> log.record(SOMETHING.to(Map.of("who", "quick"))));
                seen = reader.after(before, 10);
            } finally {
                mayCommit.countDown();
            }
            assertThat(seen)
                    .extracting(each -> String.valueOf(each.change().after()))
                    .containsExactly("{who=quick}");
            slow.get();
            assertThat(reader.after(seen.getLast().position(), 10))
                    .extracting(each -> String.valueOf(each.change().after()))
                    .containsExactly("{who=slow}");
        }
    }

    @Test
    void anOldTransactionInAnotherDatabaseOfTheServerHoldsNobodyBack() throws Exception {
        try (Connection ours = database.getConnection();
                Statement make = ours.createStatement()) {
            make.execute("create database elsewhere");
        }
        String elsewhere = url.replaceFirst("/[^/]+$", "/elsewhere");
        try (Connection other = DriverManager.getConnection(elsewhere, user, password)) {
            other.setAutoCommit(false);
            try (Statement work = other.createStatement()) {
                work.execute("create table held (n int)");
            }
            long before = reader.newest();
            QuarkusTransaction.requiringNew().run(() -> log.record(SOMETHING));
            assertThat(reader.after(before, 10)).hasSize(1);
            other.rollback();
        }
    }

    @Test
    void whatIsRolledBackWasNeverRecorded() throws Exception {
        long before = reader.newest();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.record(SOMETHING);
                    throw new IllegalArgumentException("on second thoughts");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reader.after(before, 10)).isEmpty();
    }

    @Test
    void manyWritersAtOnceGetDistinctPositionsAndNoneIsMissed() throws Exception {
        long position = reader.newest();
        int writers = 8;
        int each = 25;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(() -> {
                    for (int j = 0; j < each; j++) {
                        QuarkusTransaction.requiringNew().run(() -> log.record(SOMETHING));
                    }
                }));
            }
            int seen = 0;
            while (seen < writers * each) {
                for (Activity activity : reader.after(position, 7)) {
                    assertThat(activity.position()).isGreaterThan(position);
                    position = activity.position();
                    seen++;
                }
                if (running.stream().allMatch(Future::isDone)
                        && reader.after(position, 1).isEmpty()) {
                    break;
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertThat(seen).isEqualTo(writers * each);
        }
    }

    @Test
    void theLogRefusesUpdateDeleteAndTruncate() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> log.record(SOMETHING));
        for (String sql : List.of("update activity set verb = 'X'", "delete from activity", "truncate activity")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> log.record(SOMETHING)).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
