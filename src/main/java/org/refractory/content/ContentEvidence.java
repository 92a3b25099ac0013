package org.refractory.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Direction;
import org.refractory.evidence.Draft;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Interaction;
import org.refractory.evidence.Level;
import org.refractory.evidence.Outcome;
import org.refractory.evidence.RatingItem;
import org.refractory.evidence.Significance;
import org.refractory.evidence.StudyDesign;
import org.refractory.evidence.Timing;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;

/** A piece of evidence of the starter set; terms are slugs. */
public record ContentEvidence(
        Place where,
        String key,
        String statement,
        @Nullable EvidenceType type,
        @Nullable Direction direction,
        @Nullable Significance significance,
        @Nullable Level level,
        String levelReason,
        @Nullable Timing timing,
        List<String> mechanisms,
        List<String> cancers,
        List<String> therapies,
        @Nullable Interaction interaction,
        List<Biomarker> biomarkers,
        @Nullable StudyDesign design,
        String setting,
        @Nullable Integer n,
        List<RatingItem> rating,
        List<Outcome> outcomes) {
    /** As the rule table judges it; terms are named by their slugs. */
    public Draft draft() {
        return new Draft(
                statement,
                type,
                direction,
                significance,
                level,
                levelReason,
                timing,
                refs(TermKind.MECHANISM, mechanisms),
                refs(TermKind.CANCER, cancers),
                refs(TermKind.THERAPY, therapies),
                interaction,
                biomarkers.stream()
                        .map(each -> new EvidenceView.Biomarker(ref(TermKind.BIOMARKER, each.slug()), each.state()))
                        .toList(),
                design,
                setting,
                n,
                rating,
                outcomes,
                List.of());
    }

    private static List<TermRef> refs(TermKind kind, List<String> slugs) {
        return slugs.stream().map(slug -> ref(kind, slug)).toList();
    }

    private static TermRef ref(TermKind kind, String slug) {
        return new TermRef(kind, slug, slug);
    }

    /** A biomarker's slug and its state. */
    public record Biomarker(
            Place where, String slug, @Nullable BiomarkerState state) {}
}
