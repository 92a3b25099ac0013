package org.refractory.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.refractory.system.Database;
import org.refractory.system.Schema;

/**
 * Loads a backup into an empty database: first the schema as it was, then all rows in one transaction, then the schema of this
 * build. Until that transaction commits the database stays empty, however the process ends, and can be restored into again.
 */
public final class Restore {
    /** Numbers that the public sees: A17, E42. */
    private static final Set<String> PUBLIC_NUMBERS = Set.of("article_seq", "evidence_seq");

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final BackupFile file;
    private final Manifest manifest;
    private final long gap;

    private Restore(Connection connection, BackupFile file, long gap) {
        this.connection = connection;
        this.file = file;
        this.manifest = file.manifest();
        this.gap = gap;
    }

    /**
     * Whether this build can load a backup; asked before any database is touched.
     *
     * @throws BackupRefused if it is damaged or was made by a newer build
     */
    public static void verify(BackupFile file) throws IOException {
        for (String script : file.manifest().migrations()) {
            if (!Schema.isKnown(script)) {
                throw new BackupRefused(
                        "The backup was made by build %s, whose database has migration %s; this build does not know it. Restore with a build at least as new."
                                .formatted(file.manifest().build(), script));
            }
        }
        file.verify();
    }

    /**
     * Loads a verified backup into the database in use.
     *
     * @param connection to it, in no transaction; after a failure good for nothing but being closed
     * @param gap how many numbers of articles and evidence to pass over, so that an address which was given after the backup
     *     never names another record
     * @throws BackupRefused if the database is not empty or a portal uses it
     */
    public static void load(Connection connection, BackupFile file, long gap) throws SQLException, IOException {
        Restore restore = new Restore(connection, file, gap);
        restore.refuseUsed();
        restore.goBack();
        restore.loadAtOnce();
        restore.comeForward();
    }

    private void goBack() {
        try {
            Schema.migrateTo(manifest.migrations().getLast());
        } catch (FlywayException e) {
            throw new BackupRefused(
                    "The schema cannot be made in this database (%s). %s".formatted(e.getMessage(), elsewhere()), e);
        }
    }

    private void comeForward() {
        try {
            Schema.migrate();
        } catch (FlywayException e) {
            throw new BackupRefused(
                    "Everything was restored as it was, but could not be brought to this build's schema; the build that made the backup (%s) can use it. %s"
                            .formatted(manifest.build(), e.getMessage()),
                    e);
        }
    }

    private void refuseUsed() throws SQLException {
        Catalog catalog = new Catalog(connection);
        if (Database.portals(connection) > 0) {
            throw new BackupRefused("A portal is running on this database. Stop it first.");
        }
        List<String> applied = Schema.applied(connection);
        List<Table> tables = catalog.tables();
        if (applied.isEmpty() && !tables.isEmpty()) {
            throw new BackupRefused(
                    "The database is not empty: it has a table %s that is not a portal's. Make a database for the portal alone."
                            .formatted(tables.getFirst().name()));
        }
        refuseRows(catalog, tables);
        int seen = applied.size();
        if (seen > manifest.migrations().size()
                || !applied.equals(manifest.migrations().subList(0, seen))) {
            throw new BackupRefused(
                    "The database is empty but was already made ready for a newer build than the backup's. "
                            + elsewhere());
        }
    }

    private static void refuseRows(Catalog catalog, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            if (catalog.number("select count(*) from (select 1 from %s limit 1) any_row".formatted(table.quoted()))
                    > 0) {
                throw new BackupRefused(
                        "The database is not empty: its table %s has rows, and none of them is touched. %s"
                                .formatted(table.name(), elsewhere()));
            }
        }
    }

    private static String elsewhere() {
        return "Name a new data folder in REFRACTORY_DATA, or a new database in QUARKUS_DATASOURCE_JDBC_URL.";
    }

    private void loadAtOnce() throws SQLException, IOException {
        connection.setAutoCommit(false);
        Catalog catalog = new Catalog(connection);
        List<Table> tables = catalog.tables();
        lock(tables);
        refuseRows(catalog, tables);
        load(catalog, tables);
        run("analyze"); // else the first questions are planned for empty tables
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** A portal that starts now waits for the history, which it reads first. */
    private void lock(List<Table> tables) throws SQLException {
        String all = Stream.concat(
                        Stream.of(Table.quoted(Schema.HISTORY)), tables.stream().map(Table::quoted))
                .collect(Collectors.joining(", "));
        run("set local lock_timeout = '10s'");
        run("lock table " + all + " in access exclusive mode");
    }

    private void load(Catalog catalog, List<Table> tables) throws SQLException, IOException {
        Map<String, Manifest.Part> parts = new HashMap<>();
        manifest.parts().forEach(part -> parts.put(part.table().name(), part));
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : tables) {
            Manifest.Part part = parts.remove(table.name());
            boolean fits = part == null
                    ? manifest.leftOut().contains(table.name())
                    : Set.copyOf(part.table().columns()).equals(Set.copyOf(table.columns()));
            if (!fits) {
                throw unfit();
            }
            if (part != null) {
                load(copies, part);
            }
        }
        if (!parts.isEmpty() || catalog.position() != manifest.position()) {
            throw unfit();
        }
        setSequences();
    }

    private void load(CopyManager copies, Manifest.Part part) throws SQLException, IOException {
        try (InputStream rows = file.rows(part)) {
            long loaded = copies.copyIn(part.table().copyIn(), rows, BUFFER);
            if (loaded != part.rows()) {
                throw unfit();
            }
        }
    }

    private static BackupRefused unfit() {
        return new BackupRefused("The backup is not what its manifest says; it was not made by a portal.");
    }

    /** Not undone by a rollback, so it comes last; in an empty database a sequence that ran ahead does no harm. */
    private void setSequences() throws SQLException {
        for (Manifest.Sequence sequence : manifest.sequences()) {
            try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
                set.setString(1, Table.quoted(sequence.name()));
                set.setLong(2, sequence.last() + (PUBLIC_NUMBERS.contains(sequence.name()) ? gap : 0));
                set.execute();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
