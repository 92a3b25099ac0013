package org.refractory.evidence;

import java.util.List;
import org.refractory.article.ArticleId;
import org.refractory.vocabulary.TermRef;

/** As much of a piece of accepted evidence as comparing it with others needs. */
public record Claim(
        EvidenceId id,
        ArticleId article,
        Stance stance,
        Timing timing,
        Level level,
        List<EvidenceView.Biomarker> biomarkers,
        List<TermRef> mechanisms,
        List<TermRef> therapies,
        List<TermRef> cancers) {
    public Claim {
        biomarkers = List.copyOf(biomarkers);
        mechanisms = List.copyOf(mechanisms);
        therapies = List.copyOf(therapies);
        cancers = List.copyOf(cancers);
    }
}
