package org.refractory.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.refractory.system.AdvisoryLock;

/**
 * The only writer of the log. What is recorded inside a transaction is written as its last act before commit: the writer
 * takes a transaction-level advisory lock and only then draws positions, so positions appear in commit order.
 */
@ApplicationScoped
public class ActivityLog {
    /** The channel on which readers are woken. */
    public static final String CHANNEL = "refractory_activity";

    private static final String INSERT =
            "insert into activity (position, at, actor_kind, actor_id, verb, subject_kind, subject_id, before, after, is_public)"
                    + " values (nextval('activity_position'), ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)";

    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager entities;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ActivityLog(
            TransactionSynchronizationRegistry transactions,
            EntityManager entities,
            DataSource database,
            ObjectMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a change with the running transaction: both are committed, or neither.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Change change) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A change is recorded inside the transaction that makes it");
        }
        pending().add(change);
    }

    private List<Change> pending() {
        if (transactions.getResource(this) instanceof Pending known) {
            return known.changes();
        }
        entities.flush(); // joins the transaction now: that is refused once completion has begun
        Pending fresh = new Pending(new ArrayList<>());
        transactions.putResource(this, fresh);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(fresh.changes());
            }

            @Override
            public void afterCompletion(int status) {}
        });
        return fresh.changes();
    }

    private void write(List<Change> changes) {
        entities.flush();
        try (Connection connection = database.getConnection()) {
            AdvisoryLock.LOG.take(connection);
            insert(connection, changes);
            try (PreparedStatement wake = connection.prepareStatement("select pg_notify(?, '')")) {
                wake.setString(1, CHANNEL);
                wake.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be written", e);
        }
    }

    private void insert(Connection connection, List<Change> changes) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Change change : changes) {
                insert.setObject(1, now);
                insert.setString(2, change.actor().kind().name());
                insert.setObject(3, change.actor().accountId(), Types.BIGINT);
                insert.setString(4, change.verb().name());
                insert.setString(5, change.subject().kind().name());
                insert.setLong(6, change.subject().id());
                insert.setString(7, json(change.before()));
                insert.setString(8, json(change.after()));
                insert.setBoolean(9, change.isPublic());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private @Nullable String json(@Nullable Map<String, ?> fields) {
        try {
            return fields == null ? null : json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A change must be expressible as JSON", e);
        }
    }

    private record Pending(List<Change> changes) {}
}
