package org.refractory.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One publication and where it stands. Bulk intake writes the same table without this class. */
@Entity
public class Article {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", allocationSize = 1)
    public @Nullable Long id;

    @Version
    public int version;

    @Enumerated(EnumType.STRING)
    public Triage state = Triage.INBOX;

    public String stateReason = "";
    public @Nullable LocalDate deferredUntil;
    public @Nullable Long claimedBy;
    public @Nullable Instant claimedUntil;

    public String title;
    public String vernacularTitle = "";

    @Enumerated(EnumType.STRING)
    public ArticleRecord.Kind kind = ArticleRecord.Kind.JOURNAL_ARTICLE;

    @Column(name = "abstract")
    @JdbcTypeCode(SqlTypes.JSON)
    public List<AbstractSection> sections = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Author> authors = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public Journal journal = Journal.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable PublicationDate published;

    public @Nullable Integer year;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> languages = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> publicationTypes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<MeshHeading> mesh = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> keywords = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<RegistryNumber> registryNumbers = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Notice> notices = new ArrayList<>();

    /** For each fact of the starter set, where it was seen. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> seen = new LinkedHashMap<>();

    @Enumerated(EnumType.STRING)
    public Source source = Source.DESK;

    public byte @Nullable [] sourceHash;
    public int sourceVersion = 1;
    public @Nullable LocalDate sourceRevised;

    public Instant createdAt;
    public Instant changedAt;
    public @Nullable Instant deletedAt;
    public String deletedReason = "";
    public @Nullable Long mergedInto;

    /** Where the description came from. */
    public enum Source {
        PUBMED,
        CONTENT,
        DESK
    }

    /** @throws IllegalStateException if the article was never stored */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("This article has no number yet");
        }
        return id;
    }

    /** Whether the public may see it now. */
    public boolean isPublic() {
        return state.isPublic() && deletedAt == null && mergedInto == null;
    }
}
