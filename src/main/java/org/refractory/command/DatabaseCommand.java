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
import picocli.CommandLine;

/** Tells an operator which database is in use, and how large it is. */
@Dependent
@Unremovable
@CommandLine.Command(name = "database", description = "Say which database is in use, its version and its size.")
class DatabaseCommand implements Callable<Integer> {
    private final DataSource database;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    DatabaseCommand(DataSource database) {
        this.database = database;
    }

    @Override
    public Integer call() throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select version(), pg_size_pretty(pg_database_size(current_database())),"
                                + " (select count(*) from article), (select count(*) from evidence),"
                                + " (select coalesce(max(position), 0) from activity)");
                ResultSet row = query.executeQuery()) {
            row.next();
            out.printf("address   %s%n", connection.getMetaData().getURL());
            out.printf("server    %s%n", row.getString(1));
            out.printf("size      %s%n", row.getString(2));
            out.printf("articles  %d%n", row.getLong(3));
            out.printf("evidence  %d%n", row.getLong(4));
            out.printf("log       %d rows%n", row.getLong(5));
        }
        out.flush();
        return 0;
    }
}
