package org.refractory.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.web.Problem.FieldProblem;

class OutcomeRulesTest {
    private static List<FieldProblem> broken(Outcome... outcomes) {
        return EvidenceRules.broken(
                Drafts.study(Level.B, StudyDesign.RETROSPECTIVE_COHORT, 42, outcomes), Drafts.STARTER);
    }

    @ParameterizedTest
    @CsvSource({
        "HR,0.01,true",
        "HR,0,false",
        "HR,-1,false",
        "OR,7.4,true",
        "OR,0,false",
        "RR,1,true",
        "RR,-0.5,false",
        "RATE,0,true",
        "RATE,100,true",
        "RATE,100.1,false",
        "RATE,-1,false",
        "MEDIAN_MONTHS,0,true",
        "MEDIAN_MONTHS,-0.1,false",
        "CORRELATION,-1,true",
        "CORRELATION,1,true",
        "CORRELATION,1.01,false",
        "MEAN_DIFFERENCE,-12,true",
        "OTHER,-12,true"
    })
    void aMeasureHasItsRange(Measure measure, String value, boolean isValid) {
        assertThat(broken(Drafts.outcome(measure, value, null, null)).isEmpty()).isEqualTo(isValid);
    }

    @Test
    void theRangeHoldsForTheIntervalToo() {
        assertThat(broken(Drafts.outcome(Measure.HR, "0.5", "0", "0.9")))
                .containsExactly(
                        new FieldProblem("outcomes[0]", "Result 1: a ratio is greater than 0; correct its numbers."));
        assertThat(broken(Drafts.outcome(Measure.RATE, "90", "80", "101"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.6,0.4,0.9,true", "0.4,0.4,0.9,true", "0.9,0.4,0.9,true", "0.3,0.4,0.9,false", "1.0,0.4,0.9,false",
        ",0.9,0.4,false", "0.6,0.4,,true", "0.6,,0.9,true", "0.6,0.7,,false", "0.6,,0.5,false"
    })
    void theValueLiesWithinItsInterval(
            @Nullable String value, @Nullable String low, @Nullable String high, boolean isValid) {
        Outcome outcome = Drafts.outcome(Measure.HR, value, low, high);
        Outcome withP = new Outcome(
                outcome.endpoint(), outcome.measure(), outcome.value(), outcome.low(), outcome.high(), "0.05", "");
        assertThat(broken(withP).isEmpty()).isEqualTo(isValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.41", ".05", "<0.001", "< .001", "≤0.05", ">0.9", "=0.03", "1", "1.0", "≥0.2", "0.0"})
    void aPValueMayHaveAComparator(String p) {
        assertThat(broken(Drafts.p(p))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p<0.05", "1.1", "2", "<<0.1", "0,05", "ns", "-0.1", "0.05.", "<", "0.05 (log rank)", "."})
    void whatIsNoPValueIsRefused(String p) {
        assertThat(broken(Drafts.p(p)))
                .containsExactly(new FieldProblem(
                        "outcomes[0]",
                        "Result 1: write the p value as a number from 0 to 1, with its comparator if it has one, such"
                                + " as <0.001 or 0.04."));
    }

    @ParameterizedTest
    @EnumSource
    void aRowWithoutValueAndPSaysNothing(Measure measure) {
        assertThat(broken(Drafts.outcome(measure, null, null, null)))
                .containsExactly(
                        new FieldProblem("outcomes[0]", "Result 1: give its value or its p value, or empty the row."));
    }

    @Test
    void eachResultIsNamedByItsPlace() {
        assertThat(broken(Drafts.p("0.05"), Drafts.p("ns"), Drafts.outcome(Measure.OR, "0", null, null)))
                .extracting(FieldProblem::field)
                .containsExactly("outcomes[1]", "outcomes[2]");
    }
}
