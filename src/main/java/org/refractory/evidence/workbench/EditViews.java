package org.refractory.evidence.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.refractory.account.Me;
import org.refractory.article.ArticleViews;
import org.refractory.evidence.EvidenceDesk;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.QuoteMatcher;
import org.refractory.vocabulary.TermViews;
import org.refractory.web.FieldErrors;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Brings together what the evidence form shows. */
@ApplicationScoped
public class EditViews {
    private final EvidenceDesk desk;
    private final ArticleViews articles;
    private final TermViews terms;

    EditViews(EvidenceDesk desk, ArticleViews articles, TermViews terms) {
        this.desk = desk;
        this.articles = articles;
        this.terms = terms;
    }

    /** As stored. */
    EditView stored(Me me, EvidenceId id) throws SQLException {
        EvidenceView stored = desk.view(me, id);
        return view(stored, DraftForm.of(stored), FieldErrors.NONE, "", false);
    }

    /** As typed, with what was wrong. After a stale edit the next attempt builds on what is stored, which stands beside. */
    EditView refused(Me me, EvidenceId id, DraftForm typed, Problem problem) throws SQLException {
        EvidenceView stored = desk.view(me, id);
        boolean isStale = problem.type() == ProblemType.STALE;
        return view(stored, typed, new FieldErrors(problem.fields()), problem.detail(), isStale);
    }

    private EditView view(EvidenceView stored, DraftForm typed, FieldErrors errors, String message, boolean isStale)
            throws SQLException {
        var article = articles.of(List.of(stored.article().id().number())).getFirst();
        var sections = QuoteMatcher.marked(article.view().description().sections(), stored.quotes());
        return new EditView(stored, typed, Choices.of(terms), sections, errors, message, isStale);
    }

    boolean isAuthor(Me me, EvidenceId id) {
        return desk.isBy(me, id);
    }
}
