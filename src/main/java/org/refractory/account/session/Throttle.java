package org.refractory.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.refractory.system.AdvisoryLock;

/**
 * Slows down the guessing of passwords, on all nodes together, without letting strangers lock an owner out.
 *
 * <p>Failures of the last day are counted per account and address, per address and per account. An address from which the
 * account signed in with success before is held up by the first count alone, and never for more than a minute: what
 * strangers do elsewhere, even from thousands of addresses, does not touch it.
 */
@ApplicationScoped
class Throttle {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration TRUSTED = Duration.ofDays(90);

    /** Five slips are human; then at most four guesses an hour. */
    private static final Bound PAIR = new Bound(5, Duration.ofMinutes(15));
    /** The same where the owner is known to come from: at most 60 guesses an hour, hopeless against 12 characters. */
    private static final Bound TRUSTED_PAIR = new Bound(5, Duration.ofMinutes(1));
    /** A clinic behind one address makes more slips, but hardly fifty a day. */
    private static final Bound ADDRESS = new Bound(50, Duration.ofMinutes(5));
    /** Many addresses trying one account. */
    private static final Bound ACCOUNT = new Bound(50, Duration.ofMinutes(15));

    private final EntityManager database;
    private final Clock clock;

    Throttle(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for an attempt. Granted (nothing), it counts as failed until {@link #succeeded} is told, so that a hundred
     * attempts at once are not granted on the strength of the same count.
     *
     * @return how long to wait before asking again
     */
    @Transactional
    Optional<Duration> ask(Attempt attempt) {
        Instant now = clock.instant();
        sql("select 1 from pg_advisory_xact_lock(?)", AdvisoryLock.SIGN_IN.number())
                .getSingleResult();
        sql("delete from sign_in_failure where at < ?", now.minus(REMEMBERED)).executeUpdate();
        Duration wait = wait(attempt, now);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        sql(
                        "insert into sign_in_failure (account, address, at) values (?, ?, ?)",
                        attempt.account(),
                        attempt.address(),
                        now)
                .executeUpdate();
        return Optional.empty();
    }

    private Duration wait(Attempt attempt, Instant now) {
        Tuple counts = (Tuple) database.createNativeQuery("""
                        select count(*) filter (where account = ?1 and address = ?2),
                               max(at) filter (where account = ?1 and address = ?2),
                               count(*) filter (where address = ?2), max(at) filter (where address = ?2),
                               count(*) filter (where account = ?1), max(at) filter (where account = ?1),
                               (select count(*) from sign_in_success s
                                 where s.account = ?1 and s.address = ?2 and s.at > ?3)
                          from sign_in_failure where account = ?1 or address = ?2""", Tuple.class)
                .setParameter(1, attempt.account())
                .setParameter(2, attempt.address())
                .setParameter(3, now.minus(TRUSTED))
                .getSingleResult();
        if (counts.get(6, Long.class) > 0) {
            return wait(TRUSTED_PAIR, counts, 0, now);
        }
        return Stream.of(wait(PAIR, counts, 0, now), wait(ADDRESS, counts, 2, now), wait(ACCOUNT, counts, 4, now))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration wait(Bound bound, Tuple counts, int column, Instant now) {
        return bound.wait(counts.get(column, Long.class), counts.get(column + 1, Instant.class), now);
    }

    /** Forgets this account's failures from this address, and remembers that its owner comes from there. */
    @Transactional
    void succeeded(Attempt attempt) {
        Instant now = clock.instant();
        sql("delete from sign_in_failure where account = ? and address = ?", attempt.account(), attempt.address())
                .executeUpdate();
        sql("delete from sign_in_success where at < ?", now.minus(TRUSTED)).executeUpdate();
        sql(
                        "insert into sign_in_success (account, address, at) values (?, ?, ?)"
                                + " on conflict (account, address) do update set at = excluded.at",
                        attempt.account(),
                        attempt.address(),
                        now)
                .executeUpdate();
    }

    private jakarta.persistence.Query sql(String text, Object... arguments) {
        jakarta.persistence.Query query = database.createNativeQuery(text);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }
}
