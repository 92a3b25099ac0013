package org.refractory.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.refractory.system.Build;
import org.refractory.system.Schema;

/**
 * Writes what one snapshot of a database says into one file, while people go on writing. Memory stays constant, whatever the
 * size.
 */
public final class Backup {
    /**
     * Tables whose rows are no truth of the record but keys that are in use now. A restored portal must not let in again
     * whoever was shut out since the backup: a session that was ended, a token that was taken back, a link that was used.
     */
    private static final Set<String> KEYS_IN_USE =
            Set.of("session", "invitation", "sign_in_failure", "sign_in_success");

    /** How text must be written so that it is read the same everywhere. */
    private static final List<String> EXACT = List.of(
            "set local datestyle = 'ISO'",
            "set local timezone = 'UTC'",
            "set local intervalstyle = 'postgres'",
            "set local extra_float_digits = 3",
            "set local bytea_output = 'hex'");

    private final Connection connection;
    private final Catalog catalog;

    private Backup(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /**
     * Writes a backup; there is never half a file under its name.
     *
     * @param connection of its own, in no transaction; after a failure good for nothing but being closed
     * @param file where to
     * @param replacing whether a file of that name gives way
     * @return what is in it
     * @throws BackupRefused if there is nothing to back up, or the file may not be written
     */
    public static Manifest write(Connection connection, Path file, boolean replacing) throws SQLException, IOException {
        if (Files.isDirectory(file)) {
            throw new BackupRefused("%s is a folder. Name a file in it.".formatted(file));
        }
        if (!replacing && Files.exists(file)) {
            throw BackupWriter.exists(file);
        }
        try (BackupWriter writer = BackupWriter.begin(file)) {
            Manifest manifest = new Backup(connection).copy(writer);
            writer.finish(manifest, replacing);
            return manifest;
        }
    }

    private Manifest copy(BackupWriter writer) throws SQLException, IOException {
        connection.setAutoCommit(false);
        begin();
        List<String> migrations = Schema.applied(connection);
        if (migrations.isEmpty()) {
            throw new BackupRefused("The database holds no portal yet; there is nothing to back up.");
        }
        Manifest manifest = copy(writer, migrations);
        connection.commit();
        connection.setAutoCommit(true);
        return manifest;
    }

    /** The snapshot is taken by the first query after this. */
    private void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            for (String setting : EXACT) {
                statement.execute(setting);
            }
        }
    }

    private Manifest copy(BackupWriter writer, List<String> migrations) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Part> parts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Table table : catalog.tables()) {
            if (KEYS_IN_USE.contains(table.name())) {
                leftOut.add(table.name());
            } else {
                parts.add(writer.add(table, out -> copies.copyOut(table.copyOut(), out)));
            }
        }
        return new Manifest(
                Manifest.FORMAT,
                Build.version(),
                takenAt(),
                connection.getMetaData().getDatabaseProductVersion(),
                migrations,
                catalog.position(),
                parts,
                leftOut,
                catalog.sequences()); // read last: they only grow, so none stands before a row that was copied
    }

    private Instant takenAt() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select now()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
