package org.refractory.command;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.refractory.system.DataFolder;
import org.refractory.system.OwnerLock;
import picocli.CommandLine;

/** Tells an operator which database is in use, how large it is and who looks after it. */
@Dependent
@Unremovable
@CommandLine.Command(name = "database", description = "Say which database is in use, its version, size and owner.")
class DatabaseCommand implements Callable<Integer> {
    private static final String QUESTION = """
            select current_setting('server_version'),
                pg_size_pretty(pg_database_size(current_database())),
                (select max(script) filter (where installed_rank = newest) from (
                    select script, installed_rank, max(installed_rank) over () as newest
                    from flyway_schema_history) history)
            """;

    private final DataSource database;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    DatabaseCommand(DataSource database) {
        this.database = database;
    }

    @Override
    public Integer call() throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        DataFolder data = DataFolder.configured();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUESTION);
                ResultSet row = query.executeQuery()) {
            row.next();
            out.printf("address  %s%n", connection.getMetaData().getURL().replaceFirst("[?].*", ""));
            out.printf("server   PostgreSQL %s%n", row.getString(1));
            out.printf("size     %s%n", row.getString(2));
            out.printf("schema   %s%n", row.getString(3).replaceFirst(".*/", ""));
        }
        out.printf("folder   %s%n", data.root());
        out.printf("owner    %s%n", owner(data));
        out.flush();
        return 0;
    }

    private static String owner(DataFolder data) {
        return OwnerLock.holder(data.ownerLock())
                .filter(holder -> holder.pid() != ProcessHandle.current().pid())
                .filter(OwnerLock.Holder::isAlive)
                .map(holder -> "a portal, process %d".formatted(holder.pid()))
                .orElse("no portal is running on this folder");
    }
}
