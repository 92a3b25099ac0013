package org.refractory.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refractory.evidence.Drafts.STARTER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.article.AbstractSection;
import org.refractory.article.Triage;
import org.refractory.web.Problem.FieldProblem;

class EvidenceRulesTest {
    private static List<String> fields(Draft draft) {
        return EvidenceRules.broken(draft, STARTER).stream()
                .map(FieldProblem::field)
                .toList();
    }

    @Test
    void aValidDraftBreaksNothing() {
        assertThat(EvidenceRules.broken(Drafts.valid(), STARTER)).isEmpty();
    }

    @Test
    void anEmptyDraftIsToldAllThatIsMissingAtOnce() {
        assertThat(fields(Drafts.empty()))
                .containsExactly(
                        "statement", "type", "direction", "significance", "level", "design", "timing", "mechanisms");
    }

    @Test
    void everyTypeAllowsExactlyItsOwnSignificances() {
        Map<EvidenceType, Set<Significance>> design = new EnumMap<>(Map.of(
                EvidenceType.PREDICTIVE,
                EnumSet.range(Significance.RESISTANCE, Significance.HYPERPROGRESSION),
                EvidenceType.PROGNOSTIC,
                EnumSet.range(Significance.BETTER_OUTCOME, Significance.POOR_OUTCOME),
                EvidenceType.MECHANISTIC,
                EnumSet.range(Significance.CAUSES, Significance.PROTECTS),
                EvidenceType.REVERSAL,
                EnumSet.range(Significance.RESTORES, Significance.WORSENS),
                EvidenceType.MONITORING,
                EnumSet.range(Significance.RISES_BEFORE_PROGRESSION, Significance.FALLS_BEFORE_PROGRESSION)));
        for (EvidenceType type : EvidenceType.values()) {
            for (Significance significance : Significance.values()) {
                boolean isAllowed = !fields(Drafts.claiming(type, significance)).contains("significance");
                assertThat(isAllowed)
                        .as("%s %s", type, significance)
                        .isEqualTo(design.getOrDefault(type, Set.of()).contains(significance));
            }
        }
    }

    @Test
    void everySignificanceBelongsToExactlyOneType() {
        List<Significance> all = Arrays.stream(EvidenceType.values())
                .flatMap(type -> EvidenceRules.allowed(type).stream())
                .toList();
        assertThat(all).containsExactlyInAnyOrder(Significance.values());
    }

    @Test
    void aSignificanceOfAnotherTypeIsAnsweredWithThoseThatFit() {
        assertThat(EvidenceRules.broken(Drafts.claiming(EvidenceType.PREDICTIVE, Significance.POOR_OUTCOME), STARTER))
                .containsExactly(new FieldProblem(
                        "significance",
                        "Poor outcome does not go with a predictive claim. Choose one of: Resistance; Reduced sensitivity;"
                                + " Sensitivity; Hyperprogression."));
    }

    @Test
    void aReversalTrialThatFailedMayBeWritten() {
        Draft failed = new Draft(
                "Adding the second agent to pembrolizumab did not restore the response.",
                EvidenceType.REVERSAL,
                Direction.DOES_NOT_SUPPORT,
                Significance.RESTORES,
                Level.A,
                "",
                Timing.NOT_STATED,
                List.of(Drafts.JAK),
                List.of(),
                List.of(Drafts.PEMBROLIZUMAB, Drafts.IPILIMUMAB),
                Interaction.COMBINATION,
                List.of(),
                StudyDesign.RANDOMISED_TRIAL,
                "",
                706,
                List.of(),
                List.of(Drafts.outcome(Measure.HR, "1.0", null, null)),
                List.of());
        assertThat(EvidenceRules.broken(failed, STARTER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "39,false", "40,true", "1200,true", "1201,false"})
    void aStatementHas40To1200Characters(int length, boolean isValid) {
        assertThat(fields(Drafts.saying("x".repeat(length))).isEmpty()).isEqualTo(isValid);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(fields(Drafts.saying("𝛾".repeat(39)))).containsExactly("statement");
        assertThat(fields(Drafts.saying("𝛾".repeat(1200)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyPredictiveAndReversalClaimsNeedATherapy(EvidenceType type) {
        Draft without = Drafts.about(type, List.of(), null, Drafts.valid().biomarkers());
        boolean needed = type == EvidenceType.PREDICTIVE || type == EvidenceType.REVERSAL;
        assertThat(fields(without)).isEqualTo(needed ? List.of("therapies") : List.of());
    }

    @ParameterizedTest
    @EnumSource
    void onlyMonitoringNeedsABiomarker(EvidenceType type) {
        Draft without = Drafts.about(type, List.of(Drafts.PEMBROLIZUMAB), null, List.of());
        assertThat(fields(without)).isEqualTo(type == EvidenceType.MONITORING ? List.of("biomarkers") : List.of());
    }

    @Test
    void aBiomarkerHasAState() {
        Draft without = Drafts.about(
                List.of(Drafts.PEMBROLIZUMAB), null, List.of(new EvidenceView.Biomarker(Drafts.JAK1, null)));
        assertThat(EvidenceRules.broken(without, STARTER))
                .containsExactly(new FieldProblem("biomarkers", "Choose the state of JAK1, such as loss or high."));
    }

    @Test
    void anInteractionIsStatedExactlyWhenThereAreTwoTherapies() {
        var one = List.of(Drafts.PEMBROLIZUMAB);
        var two = List.of(Drafts.PEMBROLIZUMAB, Drafts.IPILIMUMAB);
        var markers = Drafts.valid().biomarkers();
        assertThat(fields(Drafts.about(one, null, markers))).isEmpty();
        assertThat(fields(Drafts.about(two, null, markers))).containsExactly("interaction");
        for (Interaction interaction : Interaction.values()) {
            assertThat(fields(Drafts.about(one, interaction, markers))).containsExactly("interaction");
            assertThat(fields(Drafts.about(two, interaction, markers))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void evidenceNeedsAnArticleInScope(Triage state) {
        var broken = EvidenceRules.broken(Drafts.valid(), new Stage.Curation(state, List.of()));
        assertThat(broken.stream().map(FieldProblem::field))
                .isEqualTo(state == Triage.IN_SCOPE || state == Triage.CURATED ? List.of() : List.of("article"));
    }

    @Test
    void aCuratorQuotesTheAbstractWhereOneIsStored() {
        Stage stage = new Stage.Curation(
                Triage.IN_SCOPE, List.of(new AbstractSection("RESULTS", "JAK1 was lost in two of four tumors.")));
        assertThat(EvidenceRules.broken(Drafts.quoting(), stage))
                .extracting(FieldProblem::field)
                .containsExactly("quotes");
        assertThat(EvidenceRules.broken(Drafts.quoting("lost in two", "lost in three"), stage))
                .containsExactly(new FieldProblem(
                        "quotes[1]",
                        "Quote 2 is not in the abstract. Copy the words as they stand there, from one section."));
        assertThat(EvidenceRules.broken(Drafts.quoting("lost in two"), stage)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void withoutAnAbstractThereIsNothingToQuote(String text) {
        Stage stage = new Stage.Curation(Triage.CURATED, List.of(new AbstractSection("", text)));
        assertThat(EvidenceRules.broken(Drafts.valid(), stage)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,3", "4,3", "5,4", "6,4", "7,5"})
    void itemsThatHoldGiveStars(int items, int stars) {
        assertThat(RatingItem.stars(Arrays.asList(RatingItem.values()).subList(0, items)))
                .isEqualTo(stars);
    }

    @Test
    void anItemCountsOnce() {
        assertThat(RatingItem.stars(List.of(RatingItem.COMPARATOR, RatingItem.COMPARATOR)))
                .isEqualTo(1);
    }
}
