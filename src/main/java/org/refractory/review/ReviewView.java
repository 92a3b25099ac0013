package org.refractory.review;

import java.util.List;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.QuoteMatcher;
import org.refractory.web.FieldErrors;
import org.refractory.web.Problem;

/**
 * What the review page shows.
 *
 * @param own whether the reader wrote it
 * @param sections the abstract, with the quotes marked
 * @param said earlier verdicts, newest first
 * @param comment what was typed before the last verdict was refused
 * @param message why it was refused, or empty
 */
public record ReviewView(
        EvidenceView evidence,
        boolean own,
        List<QuoteMatcher.MarkedSection> sections,
        List<Reviews.Said> said,
        String comment,
        String message,
        FieldErrors errors) {
    public ReviewView {
        sections = List.copyOf(sections);
        said = List.copyOf(said);
    }

    /** Whether a verdict of this reader can count. */
    public boolean isOpen() {
        return !own && evidence.status() == EvidenceStatus.SUBMITTED;
    }

    ReviewView refused(Problem problem, String typed) {
        return new ReviewView(
                evidence, own, sections, said, typed, problem.detail(), new FieldErrors(problem.fields()));
    }
}
