package org.refractory.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article is about a mechanism: somebody or something says so. */
@Entity
public class Tag {
    @EmbeddedId
    public Key key;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    /** From 0 to 1; people are sure. */
    public float confidence = 1;

    public @Nullable Long taggedBy;

    /** The curator who agreed with a tag that no person made. */
    public @Nullable Long validatedBy;

    public Instant taggedAt;

    /** Which article, which term. */
    @Embeddable
    public record Key(long articleId, long termId) {}

    /** Who or what made it. */
    public enum Origin {
        CURATOR,
        RULE,
        MODEL,
        IMPORT,
        CONTENT
    }

    /** Whether a person stands behind it. */
    public boolean isTrusted() {
        return origin == Origin.CURATOR || origin == Origin.CONTENT || validatedBy != null;
    }
}
