package org.refractory.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.refractory.system.Database;
import org.refractory.system.Settings;
import org.refractory.system.StartFailure;

/** What can be wrong before the start, each told in a sentence instead of a stack trace. */
final class Preflight {
    private static final String DEFAULT_PORT = "8080";

    /** The newest migration in this jar; a test compares it with the files. */
    static final int SCHEMA_VERSION = 6;

    private Preflight() {}

    static void portIsFree() {
        String wanted = Settings.text("quarkus.http.port", DEFAULT_PORT);
        if (!wanted.matches("[0-9]{1,5}") || Integer.parseInt(wanted) > 65_535) {
            throw new StartFailure("QUARKUS_HTTP_PORT is '%s'; give a number from 1 to 65535.".formatted(wanted));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Integer.parseInt(wanted)));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %s is taken by another program. Stop that one, or name another port in QUARKUS_HTTP_PORT."
                            .formatted(wanted),
                    e);
        }
    }

    static void databaseIsUsable() {
        String url = Settings.text(Database.URL_KEY, "");
        try (Connection connection = DriverManager.getConnection(
                url,
                Settings.text("quarkus.datasource.username", ""),
                Settings.text("quarkus.datasource.password", ""))) {
            int found = schemaVersion(connection);
            if (found > SCHEMA_VERSION) {
                throw new StartFailure(
                        ("The database has schema version %d and this build knows %d. Start a build at least as"
                                        + " new as the one that last used this database.")
                                .formatted(found, SCHEMA_VERSION));
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    "The database at %s cannot be reached: %s. Check QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD."
                            .formatted(url, e.getMessage()),
                    e);
        }
    }

    private static int schemaVersion(Connection connection) throws SQLException {
        try (PreparedStatement known =
                        connection.prepareStatement("select to_regclass('flyway_schema_history') is not null");
                ResultSet row = known.executeQuery()) {
            row.next();
            if (!row.getBoolean(1)) {
                return 0;
            }
        }
        try (PreparedStatement newest = connection.prepareStatement(
                        "select coalesce(max(version::int), 0) from flyway_schema_history where version ~ '^[0-9]+$'");
                ResultSet row = newest.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
