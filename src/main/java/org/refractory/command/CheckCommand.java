package org.refractory.command;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.refractory.index.IndexCheck;
import org.refractory.index.projection.Side;
import picocli.CommandLine;

/** Tells whether both indexes of this data folder hold what the database says. */
@Dependent
@Unremovable
@CommandLine.Command(
        name = "check",
        description = "Compare both indexes with the database, record by record, and name each difference."
                + " It changes nothing and works beside a running portal. Answers 0 if all is equal, else 1.")
class CheckCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 50;

    private final IndexCheck check;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    CheckCommand(IndexCheck check) {
        this.check = check;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        boolean clean = true;
        for (Side side : Side.values()) {
            Optional<IndexCheck.Report> report = check.check(side);
            report.ifPresentOrElse(this::tell, () -> tellAbsent(side));
            clean &= report.filter(IndexCheck.Report::isClean).isPresent();
        }
        return clean ? 0 : 1;
    }

    private void tellAbsent(Side side) {
        out().printf("%-7s no index was built yet; a portal builds it when it starts%n", side.key());
        out().flush();
    }

    private void tell(IndexCheck.Report report) {
        out().printf(
                        "%-7s %,d records compared, %,d rows of the log behind, %s%n",
                        report.side().key(), report.compared(), report.behind(), verdict(report));
        if (!report.isCurrentBuild()) {
            out().println("        another build of the portal made it; this one makes it again when it starts");
        }
        report.differences().stream()
                .limit(MOST_SHOWN)
                .forEach(each -> out().printf("        %s %s%n", each.key(), each.what()));
        if (report.differences().size() > MOST_SHOWN) {
            out().println("        and more");
        }
        if (report.isCurrentBuild() && !report.differences().isEmpty()) {
            out().println("        Stop the portal, delete the folder 'index' in its data folder, and start it again.");
        }
        out().flush();
    }

    private static String verdict(IndexCheck.Report report) {
        return switch (report.differences().size()) {
            case 0 -> report.isClean() ? "equal" : "no difference";
            case 1 -> "1 difference";
            default -> "%,d differences".formatted(report.differences().size());
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
