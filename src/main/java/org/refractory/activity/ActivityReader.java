package org.refractory.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the log: a reader remembers its position and asks for what is greater. */
@ApplicationScoped
public class ActivityReader {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    ActivityReader(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The rows after a position, in commit order.
     *
     * @param limit at most so many
     */
    public List<Activity> after(long position, int limit) throws SQLException {
        return rows("select * from activity where position > ? order by position limit ?", position, limit);
    }

    /** The whole history of one subject, oldest first. */
    public List<Activity> of(Subject subject, int limit) throws SQLException {
        return rows(
                "select * from activity where subject_kind = ? and subject_id = ? order by position limit ?",
                subject.kind().name(),
                subject.id(),
                limit);
    }

    /** The newest position, or 0 where nothing was ever recorded. */
    public long newest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(position), 0) from activity");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Activity> rows(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            List<Activity> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(activity(row));
                }
            }
            return List.copyOf(rows);
        }
    }

    private Activity activity(ResultSet row) throws SQLException {
        Actor actor = new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_id", Long.class));
        Subject subject = new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getLong("subject_id"));
        Change change = new Change(
                actor,
                Verb.valueOf(row.getString("verb")),
                subject,
                fields(row.getString("before")),
                fields(row.getString("after")),
                row.getBoolean("is_public"));
        return new Activity(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                change);
    }

    private @Nullable Map<String, Object> fields(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the log is not JSON", e);
        }
    }
}
