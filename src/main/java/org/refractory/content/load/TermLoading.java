package org.refractory.content.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refractory.activity.Subject;
import org.refractory.content.ContentTerm;
import org.refractory.content.References;
import org.refractory.evidence.EvidenceId;
import org.refractory.vocabulary.Term;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.Terms;

/** Loads mechanisms, cancers, therapies and biomarkers. */
@ApplicationScoped
class TermLoading {
    private final Terms terms;

    TermLoading(Terms terms) {
        this.terms = terms;
    }

    /**
     * Terms under way: everything is set but the explainers, which point at evidence that comes later.
     *
     * @param terms all terms by kind and slug, such as {@code cancer/melanoma}
     */
    record Begun(Map<String, Term> terms, Map<String, Merge> merges) {}

    Begun begin(List<ContentTerm> content, Loading loading) throws SQLException {
        Map<String, Term> stored = new HashMap<>();
        for (TermKind kind : TermKind.values()) {
            terms.all(kind).forEach(term -> stored.put(kind.key() + "/" + term.slug, term));
        }
        Map<String, Merge> merges = new LinkedHashMap<>();
        for (ContentTerm term : content) {
            merges.put(term.key(), fields(term, stored, loading));
        }
        for (ContentTerm term : content) { // a second round: a parent may stand behind its child
            Term row = stored.get(term.key());
            if (row != null) {
                parent(term, row, stored, merges.getOrDefault(term.key(), loading.merge(term.key(), false)));
            }
        }
        return new Begun(stored, merges);
    }

    /** Writes the explainers, once every piece of evidence has its number. */
    void finish(List<ContentTerm> content, Begun begun, Loading loading) {
        for (ContentTerm term : content) {
            Term row = begun.terms().get(term.key());
            Merge merge = begun.merges().get(term.key());
            if (row != null && merge != null) {
                String explainer = References.linked(
                        term.explainer(),
                        key -> loading.known(key).map(record -> new EvidenceId(record.subjectId()).toString()));
                merge.field("explainer", row.explainer, explainer, text -> row.explainer = text);
                loading.done(ContentRecord.Kind.TERM, term.key(), Subject.term(row.number()), merge);
            }
        }
    }

    private Merge fields(ContentTerm content, Map<String, Term> stored, Loading loading) {
        Term known = stored.get(content.key());
        Term term = known == null ? new Term() : known;
        Merge merge = loading.merge(content.key(), known == null);
        merge.field("name", term.name, content.name(), name -> term.name = name);
        merge.field("definition", term.definition, content.definition(), text -> term.definition = text);
        merge.field("category", term.category, content.category(), text -> term.category = text);
        merge.field("place", term.place, content.order(), place -> term.place = place);
        merge.field("synonyms", term.synonyms, content.synonyms(), list -> term.synonyms = new ArrayList<>(list));
        merge.field("codes", term.codes, content.codes(), codes -> term.codes = new LinkedHashMap<>(codes));
        if (known == null) {
            term.kind = content.kind();
            term.slug = content.slug();
            terms.persist(term);
            stored.put(content.key(), term);
        }
        return merge;
    }

    private static void parent(ContentTerm content, Term term, Map<String, Term> stored, Merge merge) {
        if (content.parent().isEmpty()) {
            return;
        }
        Term present = term.parent;
        merge.field(
                "parent",
                present == null ? null : present.slug,
                content.parent(),
                slug -> term.parent = stored.get(content.kind().key() + "/" + slug));
    }
}
