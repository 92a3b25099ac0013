package org.refractory.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.refractory.system.DataFolder;
import org.refractory.system.Database;
import org.refractory.system.StartFailure;

/**
 * Starts the portal, or with arguments a command. The database is there before Quarkus starts and goes after it has stopped,
 * whichever way the process ends.
 */
@QuarkusMain
public final class Main {
    private static final String STARTED = "database.started.by";
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String... arguments) {
        int code;
        try {
            code = arguments.length == 0 ? portal() : command(arguments);
        } catch (StartFailure e) {
            System.err.println(e.sentence());
            code = FAILED;
        } catch (IOException e) {
            System.err.println("The portal cannot start: " + e.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private static int portal() throws IOException {
        if (Long.getLong(STARTED, 0) == ProcessHandle.current().pid()) {
            return run(Portal.class); // a reload in dev mode: the database still runs
        }
        Preflight.portIsFree();
        Database database = Database.forPortal(DataFolder.configured());
        System.setProperty(STARTED, Long.toString(ProcessHandle.current().pid()));
        return withDatabase(database, Portal.class);
    }

    private static int command(String... arguments) throws IOException {
        if (CommandLines.isHelp(arguments)) {
            return CommandLines.execute(null, arguments);
        }
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("refractory.index.enabled", "false");
        System.setProperty("refractory.content.load", "false");
        System.setProperty("quarkus.log.level", "WARN");
        return withDatabase(Database.forCommand(DataFolder.configured()), CommandApplication.class, arguments);
    }

    private static int withDatabase(
            Database database, Class<? extends QuarkusApplication> application, String... arguments) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(stopped, database), "database-stop"));
        try {
            Preflight.databaseIsUsable();
            return run(application, arguments);
        } finally {
            stopped.countDown();
        }
    }

    private static void closeAfter(CountDownLatch stopped, Database database) {
        try {
            stopped.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    private static int run(Class<? extends QuarkusApplication> application, String... arguments) {
        AtomicInteger ended = new AtomicInteger();
        Quarkus.run(application, (code, failure) -> ended.set(failure == null ? code : FAILED), arguments);
        return ended.get();
    }
}
