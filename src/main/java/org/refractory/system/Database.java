package org.refractory.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which PostgreSQL this process works with, and whether it looks after it. {@link #open} comes before Quarkus, {@link #close}
 * after it.
 */
public sealed interface Database extends AutoCloseable permits Database.External, Database.Attached, EmbeddedDatabase {
    /** Where an operator names a PostgreSQL of their own; as environment variable {@code QUARKUS_DATASOURCE_JDBC_URL}. */
    String URL_KEY = "quarkus.datasource.jdbc.url";

    String USER_KEY = "quarkus.datasource.username";
    String PASSWORD_KEY = "quarkus.datasource.password";

    /** How the connections of portals call themselves; those of commands have another name. */
    String PORTAL = "refractory";

    String COMMAND = "refractory command";

    /** Makes it reachable and tells Quarkus where it is. */
    void open() throws IOException;

    @Override
    void close();

    /**
     * One that somebody else runs, at the configured address.
     *
     * @param lock a portal owns its data folder all the same, because its indexes live there
     */
    record External(Optional<OwnerLock> lock) implements Database {
        @Override
        public void open() {}

        @Override
        public void close() {
            lock.ifPresent(OwnerLock::close);
        }
    }

    /** The embedded one of a portal that is running beside this command. */
    record Attached(PostgresServer.Access access) implements Database {
        @Override
        public void open() {
            use(access);
        }

        @Override
        public void close() {}
    }

    /** Finds the database for a portal, which must own the data folder; waits while a command does. */
    static Database forPortal(DataFolder data) throws IOException {
        Waiting waiting = new Waiting(data);
        Optional<OwnerLock> lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.PORTAL);
        while (lock.isEmpty()) {
            OwnerLock.Role holder = waiting.forRole();
            if (holder == OwnerLock.Role.PORTAL) {
                throw new StartFailure(
                        "Another portal already uses the data folder %s. Stop it first, or name another folder in REFRACTORY_DATA."
                                .formatted(data.root()));
            }
            waiting.pause("A command is at work on %s; the portal starts when it is done.");
            lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.PORTAL);
        }
        return isExternal() ? new External(lock) : owned(data, lock.get());
    }

    /** Finds the database for a command: it attaches to a running portal's, or owns the folder while it runs. */
    static Database forCommand(DataFolder data) throws IOException {
        if (isExternal()) {
            return new External(Optional.empty());
        }
        Waiting waiting = new Waiting(data);
        Optional<OwnerLock> lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.COMMAND);
        while (lock.isEmpty()) {
            if (waiting.forRole() == OwnerLock.Role.PORTAL) {
                Optional<PostgresServer.Access> access = data.server().access().filter(PostgresServer.Access::answers);
                if (access.isPresent()) {
                    return new Attached(access.get());
                }
                waiting.pause("The portal on %s is starting its database; this command goes on when that answers.");
            } else {
                waiting.pause("Another command is at work on %s; this one starts when it is done.");
            }
            lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.COMMAND);
        }
        return owned(data, lock.get());
    }

    /** What a dead owner left may still run, and is stopped soon: nobody attaches to it any more. */
    private static Database owned(DataFolder data, OwnerLock lock) throws IOException {
        data.server().hide();
        return new EmbeddedDatabase(data.server(), lock);
    }

    /** Whether there is one: an external one is taken to be. */
    static boolean isThere(DataFolder data) {
        return isExternal() || data.server().isMade();
    }

    /** A connection of one's own to the database in use, outside of Quarkus; close it. */
    static Connection connect() throws SQLException {
        Properties access = new Properties();
        access.setProperty("connectTimeout", "5");
        access.setProperty("ApplicationName", COMMAND);
        access.setProperty("user", Settings.text(USER_KEY, ""));
        access.setProperty("password", Settings.text(PASSWORD_KEY, ""));
        return DriverManager.getConnection(address(), access);
    }

    /** How many connections portals hold to the database of a connection; a running one always holds some. */
    static long portals(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from pg_stat_activity"
                + " where datname = current_database() and application_name = ?")) {
            query.setString(1, PORTAL);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Where the database in use is. */
    static String address() {
        return Settings.text(URL_KEY, "");
    }

    private static boolean isExternal() {
        return !address().isEmpty();
    }

    /** Tells Quarkus, which reads its configuration after this. */
    static void use(PostgresServer.Access access) {
        System.setProperty(URL_KEY, access.jdbcUrl());
        System.setProperty(USER_KEY, access.user());
        System.setProperty(PASSWORD_KEY, access.password());
    }

    /** Waits for the owner of a data folder, and says so once. */
    final class Waiting {
        /** As long as a new holder may take to write its name, generously. */
        private static final Duration NAMELESS = Duration.ofSeconds(2);

        private final DataFolder data;
        private final Instant since = Instant.now();
        private boolean told;

        Waiting(DataFolder data) {
            this.data = data;
        }

        /** What the holder says of itself; for the first seconds only if it lives, since it may be the one before. */
        OwnerLock.Role forRole() {
            boolean settled = Duration.between(since, Instant.now()).compareTo(NAMELESS) > 0;
            return OwnerLock.holder(data.ownerLock())
                    .filter(holder -> settled || holder.isAlive())
                    .map(OwnerLock.Holder::role)
                    .orElse(OwnerLock.Role.COMMAND);
        }

        /** @param sentence that names the folder */
        void pause(String sentence) {
            boolean due = Duration.between(since, Instant.now()).compareTo(NAMELESS) > 0;
            if (due && !told) {
                System.err.println(sentence.formatted(data.root())); // the log is not there yet
                told = true;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("Interrupted while waiting for the data folder.", e);
            }
        }
    }
}
