package org.refractory.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The migrations of the database's schema: which this build knows, which a database has seen, and how it comes forward while
 * Quarkus is not running. Quarkus does the same at the portal's start.
 */
public final class Schema {
    /** Where Flyway keeps which migrations were applied. */
    public static final String HISTORY = "flyway_schema_history";

    private static final String FOLDER = "db/migration";
    private static final Pattern SCRIPT = Pattern.compile("V([0-9]+)__[a-z0-9_]+[.]sql");

    private Schema() {}

    /** Whether this build has a migration, named like {@code V2__activity.sql}. */
    public static boolean isKnown(String script) {
        return SCRIPT.matcher(script).matches() && Schema.class.getResource("/%s/%s".formatted(FOLDER, script)) != null;
    }

    /** The scripts that a database has seen, in their order; none where no portal ever used it. */
    public static List<String> applied(Connection connection) throws SQLException {
        List<String> scripts = new ArrayList<>();
        if (!hasHistory(connection)) {
            return scripts;
        }
        try (PreparedStatement query = connection.prepareStatement(
                        "select script from " + HISTORY + " where type = 'SQL' and success order by installed_rank");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                scripts.add(row.getString(1).replaceFirst(".*/", ""));
            }
        }
        return scripts;
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (PreparedStatement known =
                        connection.prepareStatement("select to_regclass('" + HISTORY + "') is not null");
                ResultSet row = known.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Whether this build has migrations that the database in use has not seen. */
    public static boolean isOlderThanThisBuild() {
        return flyway(MigrationVersion.LATEST).info().pending().length > 0;
    }

    /** Brings the database in use to this build's schema. */
    public static void migrate() {
        flyway(MigrationVersion.LATEST).migrate();
    }

    /**
     * Brings the database in use to the schema as it was after a migration; all of it or nothing.
     *
     * @param script a known one
     */
    public static void migrateTo(String script) {
        Matcher name = SCRIPT.matcher(script);
        if (!name.matches()) {
            throw new IllegalArgumentException("Not a migration: " + script);
        }
        flyway(MigrationVersion.fromVersion(name.group(1))).migrate();
    }

    private static Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(
                        Settings.text(Database.URL_KEY, ""),
                        Settings.text(Database.USER_KEY, ""),
                        Settings.text(Database.PASSWORD_KEY, ""))
                .locations("classpath:" + FOLDER)
                .target(target)
                .group(true)
                .load();
    }
}
