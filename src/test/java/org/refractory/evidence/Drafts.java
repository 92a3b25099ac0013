package org.refractory.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;

/** Drafts for tests: a valid one, and copies of it that differ in one thing. */
final class Drafts {
    static final TermRef JAK = new TermRef(TermKind.MECHANISM, "ifn-gamma-pathway-defect", "IFN-gamma pathway defect");
    static final TermRef PEMBROLIZUMAB = new TermRef(TermKind.THERAPY, "pembrolizumab", "Pembrolizumab");
    static final TermRef IPILIMUMAB = new TermRef(TermKind.THERAPY, "ipilimumab", "Ipilimumab");
    static final TermRef JAK1 = new TermRef(TermKind.BIOMARKER, "jak1", "JAK1");
    static final Stage STARTER = new Stage.StarterContent();

    private Drafts() {}

    static Draft valid() {
        return new Draft(
                "Tumors without JAK1 no longer answered interferon gamma.",
                EvidenceType.PREDICTIVE,
                Direction.SUPPORTS,
                Significance.RESISTANCE,
                Level.B,
                "",
                Timing.ACQUIRED,
                List.of(JAK),
                List.of(),
                List.of(PEMBROLIZUMAB),
                null,
                List.of(new EvidenceView.Biomarker(JAK1, BiomarkerState.LOSS)),
                StudyDesign.RETROSPECTIVE_COHORT,
                "",
                42,
                List.of(),
                List.of(),
                List.of());
    }

    static Draft saying(String statement) {
        return copy(valid(), statement, valid().type(), valid().significance());
    }

    static Draft claiming(@Nullable EvidenceType type, @Nullable Significance significance) {
        return copy(valid(), valid().statement(), type, significance);
    }

    private static Draft copy(
            Draft of, String statement, @Nullable EvidenceType type, @Nullable Significance significance) {
        return new Draft(
                statement,
                type,
                of.direction(),
                significance,
                of.level(),
                of.levelReason(),
                of.timing(),
                of.mechanisms(),
                of.cancers(),
                of.therapies(),
                of.interaction(),
                of.biomarkers(),
                of.design(),
                of.setting(),
                of.n(),
                of.ratingItems(),
                of.outcomes(),
                of.quotes());
    }

    static Draft about(
            List<TermRef> therapies, @Nullable Interaction interaction, List<EvidenceView.Biomarker> markers) {
        return about(EvidenceType.PREDICTIVE, therapies, interaction, markers);
    }

    static Draft about(
            EvidenceType type,
            List<TermRef> therapies,
            @Nullable Interaction interaction,
            List<EvidenceView.Biomarker> markers) {
        Draft of = claiming(type, EvidenceRules.allowed(type).getFirst());
        return new Draft(
                of.statement(),
                of.type(),
                of.direction(),
                of.significance(),
                of.level(),
                of.levelReason(),
                of.timing(),
                of.mechanisms(),
                of.cancers(),
                therapies,
                interaction,
                markers,
                of.design(),
                of.setting(),
                of.n(),
                of.ratingItems(),
                of.outcomes(),
                of.quotes());
    }

    static Draft study(Level level, @Nullable StudyDesign design, @Nullable Integer n, Outcome... outcomes) {
        Draft of = valid();
        return new Draft(
                of.statement(),
                of.type(),
                of.direction(),
                of.significance(),
                level,
                of.levelReason(),
                of.timing(),
                of.mechanisms(),
                of.cancers(),
                of.therapies(),
                of.interaction(),
                of.biomarkers(),
                design,
                of.setting(),
                n,
                of.ratingItems(),
                List.of(outcomes),
                of.quotes());
    }

    static Outcome outcome(Measure measure, @Nullable String value, @Nullable String low, @Nullable String high) {
        return new Outcome(Endpoint.OS, measure, number(value), number(low), number(high), "", "");
    }

    static Outcome p(String p) {
        return new Outcome(Endpoint.OS, Measure.HR, null, null, null, p, "");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static Draft quoting(String... quotes) {
        return valid().withQuotes(List.of(quotes).stream()
                .map(each -> new Quote(each, "", ""))
                .toList());
    }

    static Draft empty() {
        return new Draft(
                "", null, null, null, null, "", null, List.of(), List.of(), List.of(), null, List.of(), null, "", null,
                List.of(), List.of(), List.of());
    }
}
