package org.refractory.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A word of a controlled vocabulary, with the synonyms and codes people know it by. */
@Entity
public class Term {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "term_seq")
    @SequenceGenerator(name = "term_seq", allocationSize = 50)
    public @Nullable Long id;

    @Version
    public int version;

    @Enumerated(EnumType.STRING)
    public TermKind kind;

    public String slug;
    public String name;

    /** One sentence; may be empty outside mechanisms. */
    public String definition = "";

    /** Markdown; only mechanisms have one. */
    public String explainer = "";

    /** A biomarker's kind (GENE, SIGNATURE, …); empty elsewhere. */
    public String category = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public @Nullable Term parent;

    /** Its place among its siblings. */
    public int place;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> synonyms = new ArrayList<>();

    /** For example {@code oncotree → MEL}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> codes = new LinkedHashMap<>();

    /** @throws IllegalStateException if the term was never stored */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("This term has no number yet");
        }
        return id;
    }
}
