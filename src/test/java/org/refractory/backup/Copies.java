package org.refractory.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.refractory.system.Database;
import org.refractory.system.Databases;
import org.refractory.system.Schema;

/** Databases that are filled, backed up, restored into and compared. */
final class Copies {
    private final Databases databases;
    private String full = "";

    Copies(Databases databases) {
        this.databases = databases;
    }

    /** A new database with the schema of this build and a little of everything in it. */
    String filled() throws SQLException {
        if (full.isEmpty()) {
            full = databases.empty();
            Schema.migrate();
            databases.run(full, Samples.EVERYTHING);
        }
        return databases.like(full);
    }

    Manifest backup(String name, Path file) throws SQLException, IOException {
        try (Connection connection = databases.connect(name)) {
            return Backup.write(connection, file, false);
        }
    }

    /** Into the one in use. */
    void restore(Path file, long gap) throws SQLException, IOException {
        try (BackupFile backup = BackupFile.open(file);
                Connection connection = Database.connect()) {
            Restore.verify(backup);
            Restore.load(connection, backup, gap);
        }
    }

    /** Every row of every table that a backup keeps, as PostgreSQL writes it. */
    Map<String, List<String>> rows(String name) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = databases.connect(name);
                Statement statement = connection.createStatement()) {
            for (Table table : new Catalog(connection).tables()) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery(
                        "select t::text from %s t order by t::text collate \"C\"".formatted(table.quoted()))) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
                all.put(table.name(), rows);
            }
        }
        Samples.LEFT_OUT.forEach(all::remove);
        return all;
    }
}
