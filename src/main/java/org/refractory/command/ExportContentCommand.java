package org.refractory.command;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.refractory.content.export.ContentExport;
import picocli.CommandLine;

/** Writes the database back as a folder that version control can keep. */
@Dependent
@Unremovable
@CommandLine.Command(
        name = "export-content",
        description = "Write vocabularies, pages, articles in scope and accepted evidence in the layout of content/,"
                + " without abstracts and quotes. The folder must be new or empty.")
class ExportContentCommand implements Callable<Integer> {
    private final ContentExport export;

    @CommandLine.Parameters(paramLabel = "DIR", description = "A folder that does not exist yet, or is empty.")
    Path folder;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    ExportContentCommand(ContentExport export) {
        this.export = export;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (!ContentExport.isFree(folder)) {
            throw new IOException("%s is not empty: name a folder that does not exist yet.".formatted(folder));
        }
        ContentExport.Report report = export.write(folder);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d terms, %,d pages, %,d articles, %,d pieces of evidence%n",
                        folder, report.terms(), report.pages(), report.articles(), report.evidence());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
