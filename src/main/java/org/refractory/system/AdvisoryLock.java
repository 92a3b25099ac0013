package org.refractory.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What one transaction at a time may do, on all nodes together; the database lets go when the transaction ends. All of them
 * stand here, so that no two are the same lock by accident.
 */
public enum AdvisoryLock {
    /** Drawing positions of the log. */
    LOG(0x5265667261637401L),
    /** Changing who administrates the portal. */
    MEMBERSHIP(0x5265667261637402L),
    /** Counting attempts to sign in. */
    SIGN_IN(0x5265667261637403L),
    /** Loading the starter content. */
    CONTENT(0x5265667261637404L),
    /** Joining imported records to articles. */
    ARTICLES(0x5265667261637405L);

    private static final int PAUSE_MS = 100;

    private final long number;

    AdvisoryLock(long number) {
        this.number = number;
    }

    /** For {@code pg_advisory_xact_lock}. */
    public long number() {
        return number;
    }

    /** Waits for it. For what others hold for moments only: a long silence would be taken for a dead server. */
    public void take(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, number);
            lock.execute();
        }
    }

    /** Waits for it, however long another may hold it, by asking again and again. */
    public void takeInTime(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, number);
            while (!isTaken(lock)) {
                pause();
            }
        }
    }

    private static boolean isTaken(PreparedStatement lock) throws SQLException {
        try (ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a lock", e);
        }
    }
}
