package org.refractory.command;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.refractory.activity.Actor;
import org.refractory.intake.ImportReport;
import org.refractory.intake.ImportRequest;
import org.refractory.intake.Imports;
import picocli.CommandLine;

/** Imports files of PubMed records from the command line, beside a running portal or alone. */
@Dependent
@Unremovable
@CommandLine.Command(
        name = "import",
        description =
                "Import PubMed XML, plain or gzip. Works beside a running portal; a second import changes nothing.")
class ImportCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    private final Imports imports;
    private final Clock clock;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "PubMed XML, plain or gzip.")
    List<Path> files;

    @CommandLine.Option(
            names = "--in-scope",
            description = "Articles go straight into scope, visible to the public, instead of to the inbox.")
    boolean inScope;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    ImportCommand(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Imports one file after the other; answers 1 if any of them could not be read to its end. */
    @Override
    public Integer call() {
        int failed = 0;
        for (Path file : files) {
            failed += isImported(file) ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private boolean isImported(Path file) {
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream in = Files.newInputStream(file)) {
            ImportBar bar = new ImportBar(Files.size(file), clock, err);
            String name = String.valueOf(file.getFileName());
            ImportReport report = imports.run(new ImportRequest(name, inScope, Actor.SYSTEM), bar.counting(in), bar);
            bar.end();
            tell(report, bar.rate(report.counts().records()));
            return report.isWhole();
        } catch (IOException e) {
            err.printf("%s cannot be read (%s). Check its name and that you may read it.%n", file, e.getMessage());
            err.flush();
            return false;
        }
    }

    private void tell(ImportReport report, String rate) {
        PrintWriter out = spec.commandLine().getOut();
        var counts = report.counts();
        out.printf("%s (import %d): %,d records, %s%n", report.file(), report.id(), counts.records(), rate);
        out.printf(
                "  %,d added, %,d updated, %,d unchanged, %,d deleted, %,d refused%n",
                counts.added(), counts.updated(), counts.unchanged(), counts.deleted(), counts.refused());
        report.refusals().stream().limit(MOST_SHOWN).forEach(refusal -> out.printf("  refused %s%n", refusal));
        if (counts.refused() > MOST_SHOWN) {
            out.printf("  and more; all that are kept are shown at /desk/imports/%d%n", report.id());
        }
        report.notes().stream().limit(MOST_SHOWN).forEach(note -> out.printf("  look at %s%n", note));
        out.flush();
        if (!report.trouble().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(report.trouble());
            err.flush();
        }
    }
}
