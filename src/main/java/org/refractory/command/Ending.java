package org.refractory.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.refractory.system.Database;

/** The order of the end, at a signal too: first Quarkus, which still needs the database, then the database. */
final class Ending {
    /** Longer than Quarkus gives requests under way; a supervisor's own patience is often 90 seconds. */
    private static final int PATIENCE_SECONDS = 30;

    private final Database database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean inQuarkus;
    private boolean ending;

    private Ending(Database database) {
        this.database = database;
    }

    /** From now on this process does not end without closing the database. */
    static Ending of(Database database) {
        Ending ending = new Ending(database);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "database-stop"));
        return ending;
    }

    /** Whether Quarkus may start: not if the process was told to stop meanwhile. */
    synchronized boolean beginsQuarkus() {
        inQuarkus = !ending;
        return inQuarkus;
    }

    void quarkusHasStopped() {
        stopped.countDown();
    }

    private void end() {
        if (mustWait()) {
            try {
                boolean inTime = stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!inTime) {
                    System.err.println("The portal did not end in time; its database is stopped under it.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        database.close();
    }

    private synchronized boolean mustWait() {
        ending = true;
        return inQuarkus;
    }
}
