package org.refractory.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleId;
import org.refractory.vocabulary.TermRef;

/**
 * A piece of evidence as pages, feeds and programs see it; stored whole in the index. A draft may lack what the public
 * always has.
 *
 * @param stars 1 to 5, from the number of rating items that hold
 * @param changedAt when what is shown last changed
 */
public record EvidenceView(
        EvidenceId id,
        int version,
        EvidenceStatus status,
        String statusReason,
        Evidence.Origin origin,
        ArticleRef article,
        String statement,
        @Nullable EvidenceType type,
        @Nullable Direction direction,
        @Nullable Significance significance,
        @Nullable Level level,
        String levelReason,
        @Nullable Timing timing,
        List<TermRef> mechanisms,
        List<TermRef> cancers,
        List<TermRef> therapies,
        @Nullable Interaction interaction,
        List<Biomarker> biomarkers,
        @Nullable StudyDesign design,
        String setting,
        @Nullable Integer n,
        List<RatingItem> ratingItems,
        int stars,
        List<Outcome> outcomes,
        List<Quote> quotes,
        String author,
        String reviewer,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant acceptedAt) {

    /** The article it rests on; what is absent is empty. */
    public record ArticleRef(
            ArticleId id,
            String title,
            String byline,
            String journal,
            @Nullable Integer year,
            String pmid,
            String doi) {}

    /** A biomarker and the state in which it bears on the claim. */
    public record Biomarker(TermRef term, @Nullable BiomarkerState state) {}

    public EvidenceView {
        mechanisms = List.copyOf(mechanisms);
        cancers = List.copyOf(cancers);
        therapies = List.copyOf(therapies);
        biomarkers = List.copyOf(biomarkers);
        ratingItems = List.copyOf(ratingItems);
        outcomes = List.copyOf(outcomes);
        quotes = List.copyOf(quotes);
    }
}
