package org.refractory.evidence.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Draft;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceTerm;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.Terms;

/** Writes what a draft says into the evidence that keeps it. */
@ApplicationScoped
public class DraftWriter {
    private final Terms terms;
    private final Clock clock;

    DraftWriter(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** What differs between two drafts, as each had it. */
    record Difference(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        static Difference between(Draft old, Draft fresh) {
            Map<String, @Nullable Object> before = new LinkedHashMap<>(old.values());
            Map<String, @Nullable Object> after = new LinkedHashMap<>(fresh.values());
            old.values().forEach((field, value) -> {
                if (Objects.equals(value, after.get(field))) {
                    before.remove(field);
                    after.remove(field);
                }
            });
            return new Difference(before, after);
        }

        boolean isNone() {
            return after.isEmpty();
        }
    }

    void write(Draft draft, Evidence evidence) {
        evidence.statement = draft.statement();
        evidence.type = draft.type();
        evidence.direction = draft.direction();
        evidence.significance = draft.significance();
        evidence.level = draft.level();
        evidence.levelReason = draft.levelReason();
        evidence.timing = draft.timing();
        evidence.interaction = draft.interaction();
        evidence.design = draft.design();
        evidence.setting = draft.setting();
        evidence.n = draft.n();
        evidence.ratingItems = new ArrayList<>(draft.ratingItems());
        evidence.outcomes = new ArrayList<>(draft.outcomes());
        evidence.quotes = new ArrayList<>(draft.quotes());
        List<EvidenceTerm> wanted = terms(draft);
        if (!wanted.equals(evidence.terms)) {
            evidence.terms.clear();
            evidence.terms.addAll(wanted);
        }
        evidence.changedAt = clock.instant();
    }

    private List<EvidenceTerm> terms(Draft draft) {
        Stream<EvidenceTerm> plain = Stream.of(draft.mechanisms(), draft.cancers(), draft.therapies())
                .flatMap(List::stream)
                .map(term -> term(term, null));
        Stream<EvidenceTerm> biomarkers = draft.biomarkers().stream().map(each -> term(each.term(), each.state()));
        return Stream.concat(plain, biomarkers).toList();
    }

    private EvidenceTerm term(TermRef term, @Nullable BiomarkerState state) {
        long number = terms.of(term.kind(), term.slug())
                .orElseThrow(() -> new IllegalStateException("A draft names terms that exist"))
                .number();
        return new EvidenceTerm(number, state);
    }
}
