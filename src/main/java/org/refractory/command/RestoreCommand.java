package org.refractory.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.refractory.backup.BackupFile;
import org.refractory.backup.Manifest;
import org.refractory.backup.Restore;
import org.refractory.system.DataFolder;
import org.refractory.system.Database;
import org.refractory.system.StartFailure;
import picocli.CommandLine;

/** Loads a backup into an empty database: a new data folder, or an external database that holds nothing. */
@CommandLine.Command(
        name = "restore",
        description = "Load a backup into an empty database. The whole file is checked before anything is touched;"
                + " if loading fails, the database is as empty as before.")
final class RestoreCommand implements Direct {
    @CommandLine.Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    Path file;

    @CommandLine.Option(
            names = "--gap",
            paramLabel = "N",
            defaultValue = "0",
            description = "Pass over N numbers of articles and evidence. Use it where work since the backup was lost,"
                    + " so that no address which was given then ever names another record.")
    long gap;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (gap < 0) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--gap must not be negative.");
        }
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.verify(backup);
            open();
            try (Connection connection = Database.connect()) {
                Restore.load(connection, backup, gap);
            }
            tell(backup.manifest());
            return 0;
        } catch (SQLException e) {
            throw new StartFailure(
                    "The backup could not be loaded (%s). The database is as empty as before."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static void open() throws IOException {
        DataFolder data = DataFolder.configured().ensureUsable();
        Database database = Database.forCommand(data);
        if (database instanceof Database.Attached) {
            throw new StartFailure(
                    "A portal is running on the data folder %s. Restore into a new folder: name it in REFRACTORY_DATA."
                            .formatted(data.root()));
        }
        Direct.open(database);
    }

    private void tell(Manifest manifest) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Restored %,d rows of %d tables, up to position %d of the log, as they were at %s (build %s, PostgreSQL %s).%n",
                manifest.rows(),
                manifest.parts().size(),
                manifest.position(),
                manifest.takenAt(),
                manifest.build(),
                manifest.postgres());
        out.println("People sign in again with their passwords; access tokens and open invitations are made anew.");
        out.flush();
    }
}
