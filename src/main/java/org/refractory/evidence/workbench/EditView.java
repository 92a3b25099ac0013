package org.refractory.evidence.workbench;

import java.util.ArrayList;
import java.util.List;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.QuoteMatcher;
import org.refractory.web.FieldErrors;

/**
 * What the evidence form shows.
 *
 * @param stored what is in the database
 * @param typed what stands in the fields
 * @param sections the abstract, with the stored quotes marked
 * @param message what became of the last attempt; empty before the first
 * @param isStale whether what is stored is newer than what was typed upon
 */
public record EditView(
        EvidenceView stored,
        DraftForm typed,
        Choices choices,
        List<QuoteMatcher.MarkedSection> sections,
        FieldErrors errors,
        String message,
        boolean isStale) {
    private static final int SPARE_TERMS = 2;
    private static final int SPARE_ROWS = 1;

    public EditView {
        sections = List.copyOf(sections);
    }

    /** On which version the next attempt builds: what is shown as newer has been seen then. */
    public int base() {
        return isStale || typed.version() == null ? stored.version() : typed.version();
    }

    /** Whether the author may still write. */
    public boolean isOpen() {
        return stored.status().isOpen();
    }

    public boolean isWithdrawable() {
        return isOpen() || stored.status() == EvidenceStatus.SUBMITTED;
    }

    public List<String> mechanismRows() {
        return padded(typed.mechanisms(), "", SPARE_TERMS);
    }

    public List<String> cancerRows() {
        return padded(typed.cancers(), "", SPARE_TERMS);
    }

    public List<String> therapyRows() {
        return padded(typed.therapies(), "", SPARE_TERMS);
    }

    public List<DraftForm.TypedBiomarker> biomarkerRows() {
        return padded(typed.biomarkers(), new DraftForm.TypedBiomarker("", ""), SPARE_TERMS);
    }

    public List<DraftForm.TypedOutcome> outcomeRows() {
        return padded(typed.outcomes(), new DraftForm.TypedOutcome("", "", "", "", "", "", ""), SPARE_TERMS);
    }

    public List<String> quoteRows() {
        return padded(typed.quotes(), "", SPARE_ROWS);
    }

    private static <T> List<T> padded(List<T> filled, T spare, int spares) {
        List<T> rows = new ArrayList<>(filled);
        for (int i = 0; i < spares; i++) {
            rows.add(spare);
        }
        return rows;
    }
}
