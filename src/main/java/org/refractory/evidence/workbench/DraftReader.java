package org.refractory.evidence.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.refractory.vocabulary.TermNames;
import org.refractory.vocabulary.TermViews;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Understands what was typed, with the vocabularies as they are now. */
@ApplicationScoped
public class DraftReader {
    private final TermViews terms;

    DraftReader(TermViews terms) {
        this.terms = terms;
    }

    /** @throws Problem naming every field that could not be understood; nothing is saved then */
    DraftParser.Parsed read(DraftForm typed) throws SQLException {
        TermNames names =
                new TermNames(terms.all().stream().map(TermViews.Numbered::term).toList());
        DraftParser.Parsed parsed = DraftParser.parse(typed, names);
        List<Problem.FieldProblem> problems = parsed.problems();
        if (!problems.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID,
                    "Nothing was saved, because some fields could not be understood. Mend what is named, then save again.",
                    problems,
                    Map.of());
        }
        return parsed;
    }
}
