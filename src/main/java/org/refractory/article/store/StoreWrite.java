package org.refractory.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.JustAdded;
import org.refractory.article.Triage;

/** Writes what a batch decided: new articles, new descriptions of known ones, and moves from the inbox into scope. */
final class StoreWrite {
    private final Connection connection;
    private final ArticleRows rows;
    private final StoreOrder order;
    private final List<Change> changes = new ArrayList<>();
    private final List<JustAdded.Added> foreseen = new ArrayList<>();
    private final Set<StoreTarget> triaged = new HashSet<>();

    StoreWrite(Connection connection, ArticleRows rows, StoreOrder order) {
        this.connection = connection;
        this.rows = rows;
        this.order = order;
    }

    void all(Collection<StoreTarget> touched) throws SQLException {
        List<StoreTarget> added = new ArrayList<>();
        List<StoreTarget> changed = new ArrayList<>();
        for (StoreTarget target : touched) {
            if (target.known == null) {
                added.add(target);
            } else if (target.winner() != null || mayEnterScope(target.known)) {
                changed.add(target);
            }
        }
        number(added);
        foreseen.addAll(rows.insert(connection, added, order.stateOfNew()));
        for (StoreTarget target : added) {
            log(target, Verb.ADDED, order.inScope());
        }
        change(changed);
    }

    private boolean mayEnterScope(KnownArticle known) {
        return order.inScope() && known.state() == Triage.INBOX && known.mergedInto() == null && !known.deleted();
    }

    private void number(List<StoreTarget> added) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select nextval('article_seq') from generate_series(1, ?)")) {
            query.setInt(1, added.size());
            try (ResultSet row = query.executeQuery()) {
                for (StoreTarget target : added) {
                    row.next();
                    target.id = row.getLong(1);
                }
            }
        }
    }

    private void change(List<StoreTarget> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Map<Long, Locked> locked = locked(changed);
        List<StoreTarget> described =
                changed.stream().filter(target -> target.winner() != null).toList();
        rows.update(connection, described);
        for (StoreTarget target : changed) {
            Locked now = locked.get(target.id);
            if (order.inScope() && now != null && now.state() == Triage.INBOX && now.isThere(target)) {
                triaged.add(target);
            }
        }
        rows.takeIntoScope(connection, triaged.stream().map(target -> target.id).toList());
        described.forEach(target -> log(target, verb(target.known), isPublic(target, locked.get(target.id))));
        changed.stream().filter(triaged::contains).forEach(this::logTriage);
    }

    private boolean isPublic(StoreTarget target, @Nullable Locked now) {
        return triaged.contains(target) || (now != null && now.state().isPublic());
    }

    private static Verb verb(@Nullable KnownArticle known) {
        return known != null && known.deleted() ? Verb.RESTORED : Verb.UPDATED;
    }

    private record Locked(Triage state, boolean deleted) {
        /** A new description brings back what was withdrawn. */
        boolean isThere(StoreTarget target) {
            return !deleted || target.winner() != null;
        }
    }

    /** A person may have triaged or withdrawn an article since it was looked up; from here on nobody can. */
    private Map<Long, Locked> locked(List<StoreTarget> changed) throws SQLException {
        Map<Long, Locked> locked = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id, state, deleted_at is not null as deleted from article where id = any(?) order by id for update")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", changed.stream().map(target -> target.id).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    locked.put(
                            row.getLong("id"),
                            new Locked(Triage.valueOf(row.getString("state")), row.getBoolean("deleted")));
                }
            }
        }
        return locked;
    }

    private void log(StoreTarget target, Verb verb, boolean isPublic) {
        changes.add(Change.of(order.actor(), verb, Subject.article(target.id), isPublic)
                .to(Map.of("hash", target.hash())));
    }

    private void logTriage(StoreTarget target) {
        changes.add(Change.of(order.actor(), Verb.TRIAGED, Subject.article(target.id), true)
                .from(Map.of("state", Triage.INBOX))
                .to(Map.of("state", Triage.IN_SCOPE)));
    }

    /** What is to be logged, in the order in which it was done. */
    List<Change> changes() {
        return changes;
    }

    /** Those of the added articles of which it is known how they will be read. */
    List<JustAdded.Added> foreseen() {
        return foreseen;
    }

    boolean isTriaged(StoreTarget target) {
        return triaged.contains(target);
    }
}
