package org.refractory.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one reviewer said of a piece of evidence, once. */
@Entity
public class Review {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", allocationSize = 50)
    public @Nullable Long id;

    public long evidenceId;
    public long reviewerId;

    @Enumerated(EnumType.STRING)
    public Verdict verdict;

    public String comment = "";
    public Instant at;

    /** How it ended. */
    public enum Verdict {
        ACCEPTED,
        RETURNED,
        REJECTED
    }
}
