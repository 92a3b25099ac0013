package org.refractory.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.refractory.activity.ActivityLog;

/** Wakes the tailers when the log has grown. It only makes them faster: they look by themselves too. */
final class LogListener implements Runnable {
    private static final Logger LOG = Logger.getLogger(LogListener.class);
    private static final int LISTEN_MS = 500;
    /** A connection whose other end is gone without a word is silent for ever; asking tells. */
    private static final int SILENCES = 10;
    /** Short, so that the first acceptance after an outage wakes the indexes already. */
    private static final Duration REST = Duration.ofMillis(250);

    private final DataSource database;
    private final List<Wake> tailers;
    private final Wake own = new Wake();

    LogListener(DataSource database, List<Wake> tailers) {
        this.database = database;
        this.tailers = List.copyOf(tailers);
    }

    Wake wake() {
        return own;
    }

    @Override
    public void run() {
        while (!own.isEnding()) {
            try {
                listen();
            } catch (SQLException e) {
                LOG.debugf("Nothing wakes the indexes until the database is back: %s", e.getMessage());
                own.rest(REST);
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + ActivityLog.CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            tailers.forEach(Wake::call);
            for (int silences = 0; !own.isEnding(); silences++) {
                if (postgres.getNotifications(LISTEN_MS).length > 0) {
                    tailers.forEach(Wake::call);
                }
                if (silences % SILENCES == 0) {
                    statement.execute("select 1");
                }
            }
            statement.execute("unlisten *");
        }
    }
}
