package org.refractory.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem.FieldProblem;

/** Which level a study can have, by its design and the number of its patients. */
final class LevelRules {
    /** Up to so many patients are cases, not a study of patients. */
    private static final int CASES = 5;

    private static final Set<StudyDesign> PRACTICE =
            EnumSet.of(StudyDesign.GUIDELINE, StudyDesign.META_ANALYSIS, StudyDesign.RANDOMISED_TRIAL);
    private static final Set<StudyDesign> PATIENTS = EnumSet.range(StudyDesign.GUIDELINE, StudyDesign.CASE_REPORT);
    private static final Set<StudyDesign> MODELS = EnumSet.of(StudyDesign.ANIMAL, StudyDesign.CELL);

    private LevelRules() {}

    static void check(Draft draft, List<FieldProblem> broken) {
        Integer n = draft.n();
        if (n != null && n < 1) {
            broken.add(
                    new FieldProblem("n", "Give n as at least 1, or leave it empty where the article does not say."));
        }
        if (draft.design() == StudyDesign.CASE_REPORT && n != null && n > CASES) {
            broken.add(new FieldProblem(
                    "n", "A case report has at most 5 patients. Correct n, or choose case series as the design."));
        }
        if (draft.level() != null && draft.design() != null) {
            String remedy = remedy(draft.level(), draft.design(), isCases(n));
            if (remedy != null) {
                broken.add(new FieldProblem("level", remedy));
            }
        }
    }

    private static boolean isCases(@Nullable Integer n) {
        return n != null && n <= CASES;
    }

    private static @Nullable String remedy(Level level, StudyDesign design, boolean cases) {
        return switch (level) {
            case A -> {
                if (!PRACTICE.contains(design)) {
                    yield "Level A needs a guideline, a randomised trial or a meta-analysis. Choose another level, or"
                            + " correct the design.";
                }
                yield cases ? "At most 5 patients are level C. Choose level C, or correct n." : null;
            }
            case B -> {
                if (!PATIENTS.contains(design) || design == StudyDesign.CASE_REPORT) {
                    yield "Level B needs a study of more than 5 patients. Choose %s, or correct the design."
                            .formatted(fitting(design));
                }
                yield cases ? "At most 5 patients are level C. Choose level C, or correct n." : null;
            }
            case C ->
                design == StudyDesign.CASE_REPORT
                                || design == StudyDesign.CASE_SERIES
                                || (PATIENTS.contains(design) && cases)
                        ? null
                        : "Level C is a case report, a case series or at most 5 patients. Choose %s, or correct design and n."
                                .formatted(fitting(design));
            case D ->
                MODELS.contains(design)
                        ? null
                        : "Level D is for experiments on cells or animals. Choose %s, or correct the design."
                                .formatted(fitting(design));
            case E -> null;
        };
    }

    /** The level to propose for a design, in words. */
    private static String fitting(StudyDesign design) {
        return switch (design) {
            case GUIDELINE, META_ANALYSIS, RANDOMISED_TRIAL -> "level A or B";
            case NON_RANDOMISED_TRIAL, PROSPECTIVE_COHORT, RETROSPECTIVE_COHORT -> "level B";
            case CASE_SERIES -> "level B or C";
            case CASE_REPORT -> "level C";
            case ANIMAL, CELL -> "level D";
            case COMPUTATIONAL -> "level E";
        };
    }
}
