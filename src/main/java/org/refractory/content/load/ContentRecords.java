package org.refractory.content.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.refractory.system.AdvisoryLock;
import org.refractory.system.Rows;

/** The table {@code content_record}. */
@ApplicationScoped
public class ContentRecords {
    private static final TypeReference<Map<String, String>> FINGERPRINTS = new TypeReference<>() {};

    private final DataSource database;
    private final Rows rows;
    private final ObjectMapper json;

    ContentRecords(DataSource database, Rows rows, ObjectMapper json) {
        this.database = database;
        this.rows = rows;
        this.json = json;
    }

    /** Makes a second node wait until this transaction has ended. */
    void lock() throws SQLException {
        try (Connection connection = database.getConnection()) {
            AdvisoryLock.CONTENT.takeInTime(connection);
        }
    }

    /** All of them by key. */
    public Map<String, ContentRecord> all() throws SQLException {
        Map<String, ContentRecord> all = new HashMap<>();
        rows.all(
                        "select key, kind, subject_id, fingerprints from content_record",
                        row -> new ContentRecord(
                                row.getString("key"),
                                ContentRecord.Kind.valueOf(row.getString("kind")),
                                row.getLong("subject_id"),
                                fingerprints(row.getString("fingerprints"))))
                .forEach(record -> all.put(record.key(), record));
        return all;
    }

    /** Remembers them in place of what was known under their keys. */
    public void save(Collection<ContentRecord> records) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement(
                        "insert into content_record (key, kind, subject_id, fingerprints) values (?, ?, ?, ?::jsonb)"
                                + " on conflict (key) do update set fingerprints = excluded.fingerprints")) {
            for (ContentRecord record : records) {
                save.setString(1, record.key());
                save.setString(2, record.kind().name());
                save.setLong(3, record.subjectId());
                save.setString(4, json.writeValueAsString(record.fingerprints()));
                save.addBatch();
            }
            save.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fingerprints are plain text", e);
        }
    }

    private Map<String, String> fingerprints(String text) throws SQLException {
        try {
            return json.readValue(text, FINGERPRINTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("content_record holds what is not JSON", e);
        }
    }
}
