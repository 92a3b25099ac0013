package org.refractory.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;

/** Writes records and their log rows in one transaction, as the portal does, without its rules. */
@ApplicationScoped
public class Corpus {
    private static final String ACCEPTED = """
            insert into evidence (id, article_id, status, origin, statement, type, direction, significance, level, timing,
              created_at, changed_at, accepted_at)
            values (nextval('evidence_seq'), ?, ?, 'CONTENT', ?, 'PREDICTIVE', 'SUPPORTS', 'RESISTANCE', 'B', 'ACQUIRED',
              now(), now(), now()) returning id
            """;

    private final DataSource database;
    private final ActivityLog log;
    private final PublicIndex publicIndex;
    private final DeskIndex deskIndex;

    Corpus(DataSource database, ActivityLog log, PublicIndex publicIndex, DeskIndex deskIndex) {
        this.database = database;
        this.log = log;
        this.publicIndex = publicIndex;
        this.deskIndex = deskIndex;
    }

    /** An article whose state says whether it is public. */
    public long article(String state, String title, String text) {
        return QuarkusTransaction.requiringNew().call(() -> add(state, title, text));
    }

    private long add(String state, String title, String text) {
        long id = number(
                "insert into article (id, state, title, abstract, year, source, created_at, changed_at, state_reason)"
                        + " values (nextval('article_seq'), ?, ?, jsonb_build_array(jsonb_build_object('label', '',"
                        + " 'text', ?::text)), 2016, 'DESK', now(), now(), 'no cancer in it') returning id",
                state,
                title,
                text);
        boolean isPublic = state.equals("IN_SCOPE") || state.equals("CURATED");
        log.record(Change.of(Actor.SYSTEM, Verb.ADDED, Subject.article(id), isPublic));
        return id;
    }

    /** Many articles in one transaction, as an import brings them. */
    public void articles(int count, String state, String title) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                add(state, title, "");
            }
        });
    }

    /** Complete evidence in a status, about the terms. */
    public long evidence(long article, String status, String statement, long... terms) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = number(ACCEPTED, article, status, statement);
            for (int i = 0; i < terms.length; i++) {
                run("insert into evidence_term (evidence_id, place, term_id) values (?, ?, ?)", id, i, terms[i]);
            }
            boolean isPublic = status.equals("ACCEPTED");
            log.record(Change.of(Actor.SYSTEM, Verb.ACCEPTED, Subject.evidence(id), isPublic));
            return id;
        });
    }

    /** @param parent the slug of its parent, or empty */
    public long term(String kind, String slug, String name, String parent) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = number(
                    "insert into term (id, kind, slug, name, parent_id) values (nextval('term_seq'), ?, ?, ?,"
                            + " (select id from term where kind = ? and slug = ?)) returning id",
                    kind,
                    slug,
                    name,
                    kind,
                    parent);
            log.record(Change.of(Actor.CONTENT, Verb.ADDED, Subject.term(id), true));
            return id;
        });
    }

    /** Any other change of one subject. */
    public void change(Subject subject, boolean isPublic, String sql, Object... arguments) {
        QuarkusTransaction.requiringNew().run(() -> {
            run(sql, arguments);
            log.record(Change.of(Actor.SYSTEM, Verb.UPDATED, subject, isPublic));
        });
    }

    /** A change that no index hears of. */
    public void silently(String sql, Object... arguments) {
        QuarkusTransaction.requiringNew().run(() -> run(sql, arguments));
    }

    /** Waits until both indexes reflect everything that was committed before. */
    public void settle() {
        long newest = number("select coalesce(max(position), 0) from activity");
        long newestPublic = number("select coalesce(max(position), 0) from activity where is_public");
        await(() -> publicIndex.isReady()
                && deskIndex.isReady()
                && publicIndex.cursor().generation().position() >= newestPublic
                && deskIndex.cursor().generation().position() >= newest);
    }

    /** A condition that becomes true by itself. */
    public interface Condition {
        boolean holds();
    }

    public static void await(Condition condition) {
        Wake never = new Wake();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited 60 s in vain");
            }
            never.await(Duration.ofMillis(5));
        }
    }

    public long number(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, arguments);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
