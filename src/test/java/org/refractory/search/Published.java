package org.refractory.search;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.vocabulary.TermKind;

/** Writes public records the way the portal does, each with its row of the log, and waits until they can be read. */
public final class Published {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Published() {}

    /** A term; one that is there already is left as it is. */
    public static long term(TermKind kind, String slug, String name, String more) {
        return logged(Verb.ADDED, () -> {
            long id = one(
                    "insert into term (id, kind, slug, name) values (nextval('term_seq'), ?, ?, ?)"
                            + " on conflict (kind, slug) do update set version = term.version returning id",
                    kind.name(),
                    slug,
                    name);
            if (!more.isEmpty()) {
                one("update term set " + more + " where id = ? returning id", id);
            }
            return Subject.term(id);
        });
    }

    public static long page(String slug, String title, String body) {
        return logged(
                Verb.ADDED,
                () -> Subject.page(one(
                        "insert into site_page (id, slug, title, body) values (nextval('site_page_seq'), ?, ?, ?)"
                                + " on conflict (slug) do update set title = excluded.title, body = excluded.body returning id",
                        slug,
                        title,
                        body)));
    }

    /** An article in scope; {@code more} are columns to set, written by the test itself. */
    public static long article(String title, String more, String... identifiers) {
        return logged(Verb.ADDED, () -> {
            long id = inserted("IN_SCOPE", title);
            if (!more.isEmpty()) {
                one("update article set " + more + " where id = ? returning id", id);
            }
            for (int i = 0; i < identifiers.length; i += 2) {
                one(
                        "insert into article_identifier values (?, ?, ?) returning article_id",
                        id,
                        identifiers[i],
                        identifiers[i + 1]);
            }
            return Subject.article(id);
        });
    }

    /** An article that was never public. */
    public static long inboxArticle(String title) {
        return logged(Verb.ADDED, false, () -> Subject.article(inserted("INBOX", title)));
    }

    private static long inserted(String state, String title) {
        OffsetDateTime now = now();
        return one(
                "insert into article (id, state, title, source, created_at, changed_at)"
                        + " values (nextval('article_seq'), ?, ?, 'DESK', ?, ?) returning id",
                state,
                title,
                now,
                now);
    }

    public static void tag(long article, long term) {
        one("insert into tag values (?, ?, 'CURATOR', 1, null, null, ?) returning term_id", article, term, now());
        touched(Verb.TAGGED, Subject.article(article));
    }

    /** Evidence of the starter set's kind; {@code more} are columns to set, or empty. */
    public static long evidence(long article, EvidenceStatus status, String statement, String more, Long... terms) {
        return logged(Verb.ACCEPTED, () -> {
            OffsetDateTime now = now();
            long id = one(
                    "insert into evidence (id, article_id, status, status_reason, origin, statement, type, direction,"
                            + " significance, level, timing, created_at, changed_at, accepted_at)"
                            + " values (nextval('evidence_seq'), ?, ?, 'For the test.', 'CONTENT', ?, 'PREDICTIVE',"
                            + " 'DOES_NOT_SUPPORT', 'RESISTANCE', 'B', 'ACQUIRED', ?, ?, ?) returning id",
                    article,
                    status.name(),
                    statement,
                    now,
                    now,
                    now);
            if (!more.isEmpty()) {
                one("update evidence set " + more + " where id = ? returning id", id);
            }
            List<Long> places = Arrays.asList(terms);
            for (Long term : places) {
                one(
                        "insert into evidence_term values (?, ?, ?, null) returning term_id",
                        id,
                        places.indexOf(term),
                        term);
            }
            return Subject.evidence(id);
        });
    }

    /** Changes a record by SQL and says so in the log. */
    public static void change(Verb verb, Subject subject, String columns) {
        logged(verb, () -> {
            String table = subject.kind().name().toLowerCase(java.util.Locale.ROOT);
            one("update " + table + " set " + columns + " where id = ? returning id", subject.id());
            return subject;
        });
    }

    public static void touched(Verb verb, Subject subject) {
        logged(verb, () -> subject);
    }

    /** Returns once the index reflects all public rows of the log. */
    public static void awaitReading() {
        Search search = Arc.container().instance(Search.class).get();
        Instant end = Instant.now().plus(LONGEST);
        long newest = one("select coalesce(max(position), 0) from activity where is_public");
        while (true) {
            try {
                if (search.generation() >= newest) {
                    return;
                }
            } catch (org.refractory.web.Problem building) {
                if (Instant.now().isAfter(end)) {
                    throw building;
                }
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The index does not reflect position " + newest + " in time");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private interface Writing {
        Subject write();
    }

    private static long logged(Verb verb, Writing writing) {
        return logged(verb, true, writing);
    }

    private static long logged(Verb verb, boolean isPublic, Writing writing) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Subject subject = writing.write();
            Arc.container().instance(ActivityLog.class).get().record(Change.of(Actor.SYSTEM, verb, subject, isPublic));
            return subject.id();
        });
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static long one(String sql, Object... arguments) {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("Nothing came back from " + sql);
                }
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(
                    sql + " " + Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", ")), e);
        }
    }
}
