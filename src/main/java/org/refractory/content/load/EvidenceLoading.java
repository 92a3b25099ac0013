package org.refractory.content.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.activity.Subject;
import org.refractory.content.ContentEvidence;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceStore;
import org.refractory.evidence.EvidenceTerm;
import org.refractory.vocabulary.Term;
import org.refractory.vocabulary.TermKind;

/** Loads the evidence of the starter set: accepted, with neither author nor reviewer, because version control reviewed it. */
@ApplicationScoped
class EvidenceLoading {
    private final EvidenceStore evidence;
    private final Clock clock;

    EvidenceLoading(EvidenceStore evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    void load(ContentEvidence content, long article, Map<String, Term> terms, Loading loading) {
        Evidence known = loading.known(content.key())
                .map(record -> evidence.findById(record.subjectId()))
                .orElse(null);
        Evidence row = known == null ? made(article) : known;
        Merge merge = loading.merge(content.key(), known == null);
        claim(content, row, merge);
        study(content, row, merge);
        List<EvidenceTerm> wanted = terms(content, terms);
        merge.field("terms", List.copyOf(row.terms), wanted, list -> {
            row.terms.clear();
            row.terms.addAll(list);
        });
        if (known == null) {
            evidence.persist(row);
        } else if (merge.hasChanged()) {
            row.changedAt = clock.instant();
        }
        loading.done(ContentRecord.Kind.EVIDENCE, content.key(), Subject.evidence(row.number()), merge);
    }

    private Evidence made(long article) {
        Instant now = clock.instant();
        Evidence row = new Evidence();
        row.articleId = article;
        row.origin = Evidence.Origin.CONTENT;
        row.status = EvidenceStatus.ACCEPTED;
        row.createdAt = now;
        row.changedAt = now;
        row.acceptedAt = now;
        return row;
    }

    private static void claim(ContentEvidence content, Evidence row, Merge merge) {
        merge.field("statement", row.statement, content.statement(), text -> row.statement = text);
        merge.field("type", row.type, content.type(), it -> row.type = it);
        merge.field("direction", row.direction, content.direction(), it -> row.direction = it);
        merge.field("significance", row.significance, content.significance(), it -> row.significance = it);
        merge.field("level", row.level, content.level(), it -> row.level = it);
        merge.field("level-reason", row.levelReason, content.levelReason(), text -> row.levelReason = text);
        merge.field("timing", row.timing, content.timing(), it -> row.timing = it);
        merge.field("interaction", row.interaction, content.interaction(), it -> row.interaction = it);
    }

    private static void study(ContentEvidence content, Evidence row, Merge merge) {
        merge.field("design", row.design, content.design(), it -> row.design = it);
        merge.field("setting", row.setting, content.setting(), text -> row.setting = text);
        merge.field("n", row.n, content.n(), n -> row.n = n);
        merge.field("rating", row.ratingItems, content.rating(), items -> row.ratingItems = new ArrayList<>(items));
        merge.field("outcomes", row.outcomes, content.outcomes(), items -> row.outcomes = new ArrayList<>(items));
    }

    private static List<EvidenceTerm> terms(ContentEvidence content, Map<String, Term> terms) {
        Stream<EvidenceTerm> plain = Stream.concat(
                Stream.concat(
                        content.mechanisms().stream().map(slug -> term(TermKind.MECHANISM, slug, null, terms)),
                        content.cancers().stream().map(slug -> term(TermKind.CANCER, slug, null, terms))),
                content.therapies().stream().map(slug -> term(TermKind.THERAPY, slug, null, terms)));
        Stream<EvidenceTerm> biomarkers =
                content.biomarkers().stream().map(each -> term(TermKind.BIOMARKER, each.slug(), each.state(), terms));
        return Stream.concat(plain, biomarkers).toList();
    }

    private static EvidenceTerm term(
            TermKind kind, String slug, @Nullable BiomarkerState state, Map<String, Term> terms) {
        Term term = terms.get(kind.key() + "/" + slug);
        if (term == null) {
            throw new IllegalStateException("The build checked that %s '%s' exists".formatted(kind.key(), slug));
        }
        return new EvidenceTerm(term.number(), state);
    }
}
