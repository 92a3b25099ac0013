package org.refractory.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Role;

/** One claim from one article, from its first draft on. Author, origin and article never change (the schema sees to it). */
@Entity
public class Evidence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_seq")
    @SequenceGenerator(name = "evidence_seq", allocationSize = 1)
    public @Nullable Long id;

    @Version
    public int version;

    public long articleId;

    @Enumerated(EnumType.STRING)
    public EvidenceStatus status = EvidenceStatus.DRAFT;

    public String statusReason = "";

    @Enumerated(EnumType.STRING)
    public Origin origin = Origin.PERSON;

    public @Nullable Long authorId;
    public @Nullable Long reviewerId;

    public String statement = "";

    @Enumerated(EnumType.STRING)
    public @Nullable EvidenceType type;

    @Enumerated(EnumType.STRING)
    public @Nullable Direction direction;

    @Enumerated(EnumType.STRING)
    public @Nullable Significance significance;

    @Enumerated(EnumType.STRING)
    public @Nullable Level level;

    public String levelReason = "";

    @Enumerated(EnumType.STRING)
    public @Nullable Timing timing;

    @Enumerated(EnumType.STRING)
    public @Nullable Interaction interaction;

    @Enumerated(EnumType.STRING)
    public @Nullable StudyDesign design;

    public String setting = "";

    /** How many patients (or, at level D, animals or samples) in all. */
    public @Nullable Integer n;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<RatingItem> ratingItems = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Outcome> outcomes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Quote> quotes = new ArrayList<>();

    /**
     * Mechanisms, cancers, therapies and biomarkers, in the author's order. Read by a query of their own: what is joined
     * cannot be locked with its row, and Hibernate then locks in a second step that is not safe with several threads.
     */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "evidence_term", joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "place")
    public List<EvidenceTerm> terms = new ArrayList<>();

    public Instant createdAt;
    public Instant changedAt;
    public @Nullable Instant submittedAt;
    public @Nullable Instant acceptedAt;

    /** @throws IllegalStateException if the evidence was never stored */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("This evidence has no number yet");
        }
        return id;
    }

    public boolean isBy(Me me) {
        return authorId != null && authorId == me.id();
    }

    /** Everybody sees what is public, authors what is theirs, reviewers what its author has handed in. */
    public boolean isVisibleTo(Me me) {
        return switch (status) {
            case ACCEPTED, SUPERSEDED, SUSPENDED -> true;
            case SUBMITTED, RETURNED, REJECTED -> isBy(me) || me.may(Role.REVIEWER);
            case DRAFT, WITHDRAWN -> isBy(me);
        };
    }

    /** Who vouches for it: people in the portal, or version control. */
    public enum Origin {
        PERSON,
        CONTENT
    }
}
