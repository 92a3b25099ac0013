package org.refractory.command;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.refractory.system.Database;
import org.refractory.system.Schema;
import org.refractory.system.Settings;
import org.refractory.system.StartFailure;

/** What can be wrong at the start, each told in a sentence that says what to do, instead of a stack trace. */
final class Preflight {
    private static final String DEFAULT_PORT = "8080";
    private static final String ANY_HOST = "0.0.0.0";

    private Preflight() {}

    static void portIsFree() {
        String wanted = Settings.text("quarkus.http.port", DEFAULT_PORT);
        if (!wanted.matches("[0-9]{1,5}") || Integer.parseInt(wanted) > 65_535) {
            throw new StartFailure("QUARKUS_HTTP_PORT is '%s'; give a number from 1 to 65535.".formatted(wanted));
        }
        String host = Settings.text("quarkus.http.host", ANY_HOST);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getAllByName(host)[0], Integer.parseInt(wanted)));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %s of %s cannot be used (%s). Stop the program that uses it, or name another one in QUARKUS_HTTP_PORT."
                            .formatted(wanted, host, e.getMessage()),
                    e);
        }
    }

    static void databaseIsUsable() {
        try (Connection connection = Database.connect()) {
            refuseNewerSchema(connection);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static StartFailure unusable(SQLException e) {
        return new StartFailure(
                "The database at %s cannot be used: %s Check QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD."
                        .formatted(Database.address().replaceFirst("[?].*", ""), e.getMessage()),
                e);
    }

    /** Each migration that the database has seen must be in this jar. */
    private static void refuseNewerSchema(Connection connection) throws SQLException {
        for (String script : Schema.applied(connection).reversed()) {
            if (!Schema.isKnown(script)) {
                throw new StartFailure(
                        "The database has migration %s, which this build does not know. Start a build at least as new as the one that last used this database."
                                .formatted(script));
            }
        }
    }

    /** A command must not change the schema under a portal that was made for it; a portal that starts may, as a newer node. */
    static void schemaIsOfRunningPortals() {
        try (Connection connection = Database.connect()) {
            if (Database.portals(connection) > 0 && Schema.isOlderThanThisBuild()) {
                throw new StartFailure(
                        "A portal of an older build is running on this database. Use the command line of that build, or stop the portal first.");
            }
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** Says why Quarkus did not start; a stack trace only for what nobody foresaw. */
    static void explain(Throwable failure) {
        Throwable cause = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(Preflight::isForeseen)
                .findFirst()
                .orElse(failure);
        switch (cause) {
            case StartFailure e -> System.err.println(e.sentence());
            case QuarkusBindException e ->
                System.err.printf(
                        "The web server's port was taken by another program just now. Start again. (%s)%n", e);
            case FlywayException e ->
                System.err.printf("The database's schema does not fit this build. %s%n", firstLines(e));
            case ConfigValidationException e -> System.err.printf("The configuration is wrong. %s%n", plain(e));
            case ConfigurationException e -> System.err.printf("The configuration is wrong. %s%n", plain(e));
            default -> failure.printStackTrace();
        }
    }

    private static boolean isForeseen(Throwable cause) {
        return cause instanceof StartFailure
                || cause instanceof QuarkusBindException
                || cause instanceof FlywayException
                || cause instanceof ConfigValidationException
                || cause instanceof ConfigurationException;
    }

    /** Some messages quote another exception with its class, which tells an operator nothing. */
    private static String plain(Throwable failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\b[a-z][\\w.]*Exception: ", "");
    }

    private static String firstLines(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .limit(4)
                .reduce((all, line) -> all + "\n" + line)
                .orElse("");
    }
}
