package org.refractory.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.refractory.backup.Backup;
import org.refractory.backup.Manifest;
import org.refractory.system.DataFolder;
import org.refractory.system.Database;
import org.refractory.system.StartFailure;
import picocli.CommandLine;

/** Writes everything that people wrote into one file, beside a running portal or alone. */
@CommandLine.Command(
        name = "backup",
        description = "Write everything in the database into one file, as of one moment, while people go on working."
                + " Sessions, access tokens and open invitations are left out.")
final class BackupCommand implements Direct {
    @CommandLine.Parameters(paramLabel = "FILE", description = "Where to, such as refractory-2026-01-31.zip.")
    Path file;

    @CommandLine.Option(names = "--force", description = "Replace the file if it is there already.")
    boolean force;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DataFolder data = DataFolder.configured();
        if (!Database.isThere(data)) {
            throw new StartFailure(
                    "There is no database in the data folder %s, so nothing to back up. Name the right folder in REFRACTORY_DATA."
                            .formatted(data.root()));
        }
        Direct.open(Database.forCommand(data.ensureUsable()));
        try (Connection connection = Database.connect()) {
            tell(Backup.write(connection, file, force));
            return 0;
        } catch (SQLException e) {
            throw new StartFailure(
                    "The database could not be copied (%s). No backup was written; try again."
                            .formatted(e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new StartFailure(
                    "%s could not be written (%s). Check the folder, your permissions in it and the space left."
                            .formatted(file, reason(e)),
                    e);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException absent -> "there is no such folder";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private void tell(Manifest manifest) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %,d rows of %d tables, up to position %d of the log, taken at %s; %,d bytes%n",
                file,
                manifest.rows(),
                manifest.parts().size(),
                manifest.position(),
                manifest.takenAt(),
                Files.size(file));
        out.println("It holds names, email addresses and password hashes: keep it as safe as the portal itself.");
        out.flush();
    }
}
