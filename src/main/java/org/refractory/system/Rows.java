package org.refractory.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Reads rows by plain JDBC, for views that are read by the thousand. */
@ApplicationScoped
public class Rows {
    /** What jsonb columns hold does not follow how the REST interface happens to write JSON. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /**
     * Reads one moment of the database: what others commit meanwhile is not seen.
     *
     * @param reading all reading through this class, within the time given
     */
    public <T> T atOneMoment(Duration atMost, Reading<T> reading) throws SQLException, IOException {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) atMost.toSeconds())
                    .call(() -> {
                        freeze();
                        return reading.read();
                    });
        } catch (QuarkusTransactionException e) {
            switch (e.getCause()) {
                case SQLException cause -> throw cause;
                case IOException cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /** What is read at one moment. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws SQLException, IOException;
    }

    private void freeze() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement freeze =
                        connection.prepareStatement("set transaction isolation level repeatable read")) {
            freeze.execute();
        }
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query; a collection among the arguments is bound as an array of bigint, for {@code = any(?)}. */
    public <T> List<T> all(String sql, RowReader<T> reader, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, argument(connection, arguments[i]));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    private static Object argument(Connection connection, Object argument) throws SQLException {
        if (argument instanceof Collection<?> ids) {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            return array;
        }
        return argument;
    }

    /** The first column of a query, as numbers. */
    public List<Long> ids(String sql, Object... arguments) throws SQLException {
        return all(sql, row -> row.getLong(1), arguments);
    }

    /**
     * A jsonb column that is never null.
     *
     * @throws IllegalStateException if it has another shape than the type; the message names the column
     */
    public <T> T json(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        try {
            return JSON.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The column %s does not have the shape expected of it".formatted(column), e);
        }
    }
}
