package org.refractory.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A server of its own with as many databases as a test wants; one of them is the one in use. */
public final class Databases implements AutoCloseable {
    private final PostgresServer server;
    private final PostgresServer.Access access;
    private int made;

    private Databases(PostgresServer server) throws IOException {
        this.server = server;
        this.access = server.start();
    }

    public static Databases start(Path folder) throws IOException {
        return new Databases(TestDatabase.server(folder));
    }

    /** A new database with nothing in it; it is the one in use from now on. */
    public String empty() throws SQLException {
        return like("template1");
    }

    /** A new database with all that is in another. */
    public String like(String template) throws SQLException {
        String name = "test_" + ++made;
        run("refractory", "create database %s template %s".formatted(name, template));
        Database.use(new PostgresServer.Access(url(name), access.user(), access.password()));
        return name;
    }

    private String url(String name) {
        return access.jdbcUrl().replaceFirst("/[a-z_]+$", "/" + name);
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), access.user(), access.password());
    }

    public void run(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text. */
    public String ask(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Override
    public void close() throws IOException {
        List.of(Database.URL_KEY, Database.USER_KEY, Database.PASSWORD_KEY).forEach(System::clearProperty);
        server.stop();
    }
}
