package org.refractory.intake;

import org.refractory.intake.xml.Failure;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Turns a file that could not be read to its end into the problem that whoever sent it is told. */
final class ImportProblems {
    private ImportProblems() {}

    static Problem of(ImportReport report, Failure failure) {
        return new Problem(type(failure), report.trouble());
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
