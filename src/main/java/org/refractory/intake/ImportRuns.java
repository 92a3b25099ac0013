package org.refractory.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.refractory.intake.xml.Failure;

/** All imports, running and past. */
@ApplicationScoped
public class ImportRuns {
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};
    private static final String SELECT = "select r.*, coalesce(a.name, '') as who from import_run r"
            + " left join account a on a.id = r.started_by ";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRuns(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a run and answers its number. */
    long start(ImportRequest request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_run"
                                + " (id, started_at, started_by, file) values (nextval('import_run_seq'), ?, ?, ?) returning id")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(2, request.actor().accountId(), Types.BIGINT);
            insert.setString(3, request.file());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Notes how far a run has come. */
    void count(long id, ImportCounts counts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update import_run set records = ?, added = ?,"
                        + " updated = ?, unchanged = ?, refused = ?, deleted = ? where id = ?")) {
            update.setInt(1, counts.records());
            update.setInt(2, counts.added());
            update.setInt(3, counts.updated());
            update.setInt(4, counts.unchanged());
            update.setInt(5, counts.refused());
            update.setInt(6, counts.deleted());
            update.setLong(7, id);
            update.executeUpdate();
        }
    }

    /** Ends a run with all that is to be told of it. */
    void finish(long id, Tally tally) throws SQLException {
        count(id, tally.counts());
        Failure failure = tally.failure();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update import_run set finished_at = ?,"
                        + " refusals = ?::jsonb, notes = ?::jsonb, failure_kind = ?, failure = ? where id = ?")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, json(tally.refusals()));
            update.setString(3, json(tally.notes()));
            update.setString(4, failure == null ? null : failure.kind().name());
            update.setString(5, failure == null ? "" : failure.sentence());
            update.setLong(6, id);
            update.executeUpdate();
        }
    }

    /** @param limit at most so many, the newest first */
    public List<ImportReport> newest(int limit) throws SQLException {
        return reports(SELECT + "order by r.id desc limit ?", limit);
    }

    public Optional<ImportReport> numbered(long id) throws SQLException {
        return reports(SELECT + "where r.id = ?", id).stream().findFirst();
    }

    private List<ImportReport> reports(String sql, long argument) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, argument);
            List<ImportReport> reports = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reports.add(report(row));
                }
            }
            return List.copyOf(reports);
        }
    }

    private ImportReport report(ResultSet row) throws SQLException {
        String kind = row.getString("failure_kind");
        Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
        return new ImportReport(
                row.getLong("id"),
                row.getString("file"),
                started,
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getString("who"),
                new ImportCounts(
                        row.getInt("added"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("refused"),
                        row.getInt("deleted")),
                remarks(row.getString("refusals")),
                remarks(row.getString("notes")),
                kind == null ? null : new Failure(Failure.Kind.valueOf(kind), row.getString("failure")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private List<Remark> remarks(String text) {
        try {
            return json.readValue(text, REMARKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The remarks of an import are not JSON", e);
        }
    }

    private String json(List<Remark> remarks) {
        try {
            return json.writeValueAsString(remarks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Remarks are always expressible as JSON", e);
        }
    }
}
