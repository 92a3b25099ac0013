package org.refractory.command;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.refractory.system.DataFolder;
import org.refractory.system.Database;
import org.refractory.system.StartFailure;

/**
 * Starts the portal, or with arguments a command. The database is there before Quarkus starts and goes after it has stopped,
 * whichever way the process ends. Ends with 0 if all went well, 1 if something failed, 2 if the words were not understood.
 */
@QuarkusMain
public final class Main {
    private static final int FAILED = 1;

    /** Set once the database of a process in dev mode runs, where each reload calls main again. */
    private static final String DEVELOPING = "database.runs.for.dev.mode";

    /** A command has no HTTP and no index writer and loads no content: the portal beside it has them. */
    private static final Map<String, String> BARE = Map.of(
            "quarkus.http.host-enabled", "false",
            "refractory.index.enabled", "false",
            "refractory.content.load", "false",
            "quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName", Database.COMMAND,
            "quarkus.log.level", "WARN");

    private Main() {}

    public static void main(String... arguments) {
        try {
            if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
                develop();
            } else {
                System.exit(arguments.length == 0 ? portal() : command(arguments));
            }
        } catch (StartFailure e) {
            System.err.println(e.sentence());
            System.exit(FAILED);
        } catch (IOException e) {
            System.err.println("The portal cannot start: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static int portal() throws IOException {
        Preflight.portIsFree();
        Database database = Database.forPortal(DataFolder.configured().ensureUsable());
        return run(database, Portal.class);
    }

    private static int command(String... arguments) throws IOException {
        OptionalInt answered = CommandLines.answerWithoutContainer(arguments);
        if (answered.isPresent()) {
            return answered.getAsInt();
        }
        BARE.forEach(System::setProperty);
        Database database = Database.forCommand(DataFolder.configured().ensureUsable());
        return run(database, CommandApplication.class, arguments);
    }

    private static int run(Database database, Class<? extends QuarkusApplication> application, String... arguments)
            throws IOException {
        Ending ending = Ending.of(database);
        database.open();
        Preflight.databaseIsUsable();
        if (application == CommandApplication.class) {
            Preflight.schemaIsOfRunningPortals();
        }
        AtomicInteger ended = new AtomicInteger(FAILED);
        if (ending.beginsQuarkus()) {
            try {
                Quarkus.run(application, (code, failure) -> ended.set(answer(code, failure)), arguments);
            } finally {
                ending.quarkusHasStopped();
            }
        }
        return ended.get();
    }

    private static int answer(int code, @Nullable Throwable failure) {
        if (failure == null) {
            return code;
        }
        Preflight.explain(failure);
        return FAILED;
    }

    /** Quarkus itself ends this process; the database goes on through all reloads. */
    private static void develop() throws IOException {
        if (System.getProperty(DEVELOPING) == null) {
            Database database = Database.forPortal(DataFolder.configured().ensureUsable());
            Ending.of(database);
            database.open();
            System.setProperty(DEVELOPING, "true");
        }
        Quarkus.run(Portal.class);
    }
}
