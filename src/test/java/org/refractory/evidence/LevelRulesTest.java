package org.refractory.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.refractory.web.Problem.FieldProblem;

class LevelRulesTest {
    /** Which levels a design can have: without a stated n or with many, and with at most five. */
    private static final Map<StudyDesign, Set<Level>> OF_MANY = Map.ofEntries(
            Map.entry(StudyDesign.GUIDELINE, Set.of(Level.A, Level.B, Level.E)),
            Map.entry(StudyDesign.META_ANALYSIS, Set.of(Level.A, Level.B, Level.E)),
            Map.entry(StudyDesign.RANDOMISED_TRIAL, Set.of(Level.A, Level.B, Level.E)),
            Map.entry(StudyDesign.NON_RANDOMISED_TRIAL, Set.of(Level.B, Level.E)),
            Map.entry(StudyDesign.PROSPECTIVE_COHORT, Set.of(Level.B, Level.E)),
            Map.entry(StudyDesign.RETROSPECTIVE_COHORT, Set.of(Level.B, Level.E)),
            Map.entry(StudyDesign.CASE_SERIES, Set.of(Level.B, Level.C, Level.E)),
            Map.entry(StudyDesign.CASE_REPORT, Set.of(Level.C, Level.E)),
            Map.entry(StudyDesign.ANIMAL, Set.of(Level.D, Level.E)),
            Map.entry(StudyDesign.CELL, Set.of(Level.D, Level.E)),
            Map.entry(StudyDesign.COMPUTATIONAL, Set.of(Level.E)));

    private static boolean isLevelRefused(Level level, StudyDesign design, @Nullable Integer n) {
        return EvidenceRules.broken(Drafts.study(level, design, n), Drafts.STARTER).stream()
                .map(FieldProblem::field)
                .anyMatch("level"::equals);
    }

    private static Set<Level> levels(StudyDesign design) {
        return OF_MANY.getOrDefault(design, Set.of());
    }

    @Test
    void aDesignHasItsLevels() {
        for (StudyDesign design : StudyDesign.values()) {
            for (Level level : Level.values()) {
                boolean fits = levels(design).contains(level);
                assertThat(isLevelRefused(level, design, null))
                        .as("%s %s", level, design)
                        .isEqualTo(!fits);
                assertThat(isLevelRefused(level, design, 6))
                        .as("%s %s, 6", level, design)
                        .isEqualTo(!fits);
            }
        }
    }

    @Test
    void atMostFivePatientsAreCases() {
        for (StudyDesign design : StudyDesign.values()) {
            boolean isPatients = design.compareTo(StudyDesign.CASE_REPORT) <= 0;
            Set<Level> fitting = isPatients ? Set.of(Level.C, Level.E) : levels(design);
            for (Level level : Level.values()) {
                for (int n : new int[] {1, 5}) {
                    assertThat(isLevelRefused(level, design, n))
                            .as("%s %s, %d", level, design, n)
                            .isEqualTo(!fitting.contains(level));
                }
            }
        }
    }

    @Test
    void theRemedyNamesTheLevelThatFits() {
        assertThat(EvidenceRules.broken(Drafts.study(Level.A, StudyDesign.RANDOMISED_TRIAL, 4), Drafts.STARTER))
                .containsExactly(
                        new FieldProblem("level", "At most 5 patients are level C. Choose level C, or correct n."));
        assertThat(EvidenceRules.broken(Drafts.study(Level.B, StudyDesign.ANIMAL, null), Drafts.STARTER))
                .containsExactly(new FieldProblem(
                        "level",
                        "Level B needs a study of more than 5 patients. Choose level D, or correct the design."));
    }

    @Test
    void aNumberOfPatientsIsAtLeastOne() {
        assertThat(EvidenceRules.broken(Drafts.study(Level.C, StudyDesign.CASE_REPORT, 0), Drafts.STARTER))
                .extracting(FieldProblem::field)
                .containsExactly("n");
    }

    @Test
    void aCaseReportHasAtMostFivePatients() {
        assertThat(EvidenceRules.broken(Drafts.study(Level.C, StudyDesign.CASE_REPORT, 6), Drafts.STARTER))
                .extracting(FieldProblem::field)
                .containsExactly("n");
    }

    @Test
    void theDesignIsAskedForAtEveryLevel() {
        for (Level level : Level.values()) {
            assertThat(EvidenceRules.broken(Drafts.study(level, null, 42), Drafts.STARTER))
                    .extracting(FieldProblem::field)
                    .containsExactly("design");
        }
    }
}
