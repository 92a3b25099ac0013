package org.refractory.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.refractory.system.Database;

/**
 * A command that needs no database, or works on it as it finds it: no container is started, and nobody migrates the schema
 * before. It has a constructor without parameters.
 */
interface Direct extends Callable<Integer> {
    /** Makes a database reachable until the process ends, however it ends. */
    static void open(Database database) throws IOException {
        Ending.of(database);
        database.open();
        Preflight.databaseIsUsable();
    }
}
