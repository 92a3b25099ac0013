package org.refractory.intake;

import org.refractory.intake.xml.Failure;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Turns a file that could not be read to its end into the problem that whoever sent it is told. */
final class ImportProblems {
    private ImportProblems() {}

    static Problem of(ImportReport report, Failure failure) {
        int stored = report.counts().records() - report.counts().refused();
        String kept = stored == 0
                ? "Nothing was changed."
                : "%,d records before it were taken in and stay; import the mended file again, and they count as unchanged."
                        .formatted(stored);
        return new Problem(type(failure), "%s: %s. %s".formatted(report.file(), unended(failure), kept));
    }

    private static String unended(Failure failure) {
        return failure.sentence().replaceFirst("\\.$", "");
    }

    private static ProblemType type(Failure failure) {
        return switch (failure.kind()) {
            case NOT_XML -> ProblemType.UNSUPPORTED_MEDIA;
            case OTHER_XML -> ProblemType.UNREADABLE;
            case ILL_FORMED -> ProblemType.INVALID;
            case TOO_LARGE -> ProblemType.TOO_LARGE;
        };
    }
}
