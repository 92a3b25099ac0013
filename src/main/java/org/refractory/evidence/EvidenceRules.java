package org.refractory.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem.FieldProblem;

/**
 * What valid evidence is: a draft in, all broken rules out, each naming the field and the remedy. Beyond the obvious we ask
 * for little: a therapy where the claim is about one (PREDICTIVE, REVERSAL), a biomarker where something must rise or fall
 * (MONITORING), and the design everywhere, because no level can be judged without it.
 */
public final class EvidenceRules {
    static final int SHORTEST_STATEMENT = 40;
    static final int LONGEST_STATEMENT = 1_200;

    private static final Map<EvidenceType, Set<Significance>> ALLOWED = Map.of(
            EvidenceType.PREDICTIVE,
            Set.of(
                    Significance.RESISTANCE,
                    Significance.REDUCED_SENSITIVITY,
                    Significance.SENSITIVITY,
                    Significance.HYPERPROGRESSION),
            EvidenceType.PROGNOSTIC,
            Set.of(Significance.BETTER_OUTCOME, Significance.POOR_OUTCOME),
            EvidenceType.MECHANISTIC,
            Set.of(Significance.CAUSES, Significance.CONTRIBUTES, Significance.CORRELATES_ONLY, Significance.PROTECTS),
            EvidenceType.REVERSAL,
            Set.of(
                    Significance.RESTORES,
                    Significance.PARTIALLY_RESTORES,
                    Significance.NO_BENEFIT,
                    Significance.WORSENS),
            EvidenceType.MONITORING,
            Set.of(Significance.RISES_BEFORE_PROGRESSION, Significance.FALLS_BEFORE_PROGRESSION));

    private EvidenceRules() {}

    /** What evidence of this type may say, in the order of {@link Significance}. */
    public static List<Significance> allowed(EvidenceType type) {
        return ALLOWED.getOrDefault(type, Set.of()).stream().sorted().toList();
    }

    /** All rules the draft breaks, in the order of the form; empty if it is valid. */
    public static List<FieldProblem> broken(Draft draft, Stage stage) {
        List<FieldProblem> broken = new ArrayList<>();
        statement(draft, broken);
        choices(draft, broken);
        LevelRules.check(draft, broken);
        terms(draft, broken);
        interaction(draft, broken);
        OutcomeRules.check(draft.outcomes(), broken);
        switch (stage) {
            case Stage.StarterContent _ -> {}
            case Stage.Curation curation -> CurationRules.check(draft, curation, broken);
        }
        return List.copyOf(broken);
    }

    private static void statement(Draft draft, List<FieldProblem> broken) {
        int length = draft.statement().codePointCount(0, draft.statement().length());
        if (length < SHORTEST_STATEMENT || length > LONGEST_STATEMENT) {
            broken.add(new FieldProblem(
                    "statement",
                    "Say what the article found in 40 to 1,200 characters of your own words; this has %,d."
                            .formatted(length)));
        }
    }

    private static void choices(Draft draft, List<FieldProblem> broken) {
        required("type", draft.type(), "Choose what kind of claim this is.", broken);
        required("direction", draft.direction(), "Choose whether the result supports the claim.", broken);
        required("significance", draft.significance(), "Choose what the claim says.", broken);
        if (draft.type() != null
                && draft.significance() != null
                && !allowed(draft.type()).contains(draft.significance())) {
            broken.add(new FieldProblem(
                    "significance",
                    "%s does not go with a %s claim. Choose one of: %s."
                            .formatted(
                                    Labels.label(draft.significance()),
                                    Words.of(draft.type()),
                                    allowed(draft.type()).stream()
                                            .map(Labels::label)
                                            .collect(Collectors.joining("; ")))));
        }
        required("level", draft.level(), "Choose a level from A to E.", broken);
        required("design", draft.design(), "Choose how the study was made; the level depends on it.", broken);
        required(
                "timing",
                draft.timing(),
                "Choose when resistance showed; where the article does not say, choose not stated.",
                broken);
    }

    private static void required(String field, @Nullable Object chosen, String remedy, List<FieldProblem> broken) {
        if (chosen == null) {
            broken.add(new FieldProblem(field, remedy));
        }
    }

    private static void terms(Draft draft, List<FieldProblem> broken) {
        if (draft.mechanisms().isEmpty()) {
            broken.add(new FieldProblem("mechanisms", "Name at least one mechanism of resistance."));
        }
        boolean aboutTherapy = draft.type() == EvidenceType.PREDICTIVE || draft.type() == EvidenceType.REVERSAL;
        if (aboutTherapy && draft.therapies().isEmpty()) {
            broken.add(new FieldProblem(
                    "therapies", "Name at least one therapy: a predictive or reversal claim is about a therapy."));
        }
        if (draft.type() == EvidenceType.MONITORING && draft.biomarkers().isEmpty()) {
            broken.add(new FieldProblem("biomarkers", "Name the biomarker that rises or falls."));
        }
        for (EvidenceView.Biomarker biomarker : draft.biomarkers()) {
            if (biomarker.state() == null) {
                broken.add(new FieldProblem(
                        "biomarkers",
                        "Choose the state of %s, such as loss or high."
                                .formatted(biomarker.term().name())));
            }
        }
    }

    private static void interaction(Draft draft, List<FieldProblem> broken) {
        boolean several = draft.therapies().size() >= 2;
        if (several && draft.interaction() == null) {
            broken.add(new FieldProblem(
                    "interaction",
                    "Say how the therapies were given: together, one after the other, or either of them."));
        }
        if (!several && draft.interaction() != null) {
            broken.add(new FieldProblem(
                    "interaction", "Name a second therapy, or choose no interaction: one therapy has none."));
        }
    }
}
