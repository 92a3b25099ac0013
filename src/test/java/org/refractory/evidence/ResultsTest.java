package org.refractory.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {
    private static Outcome outcome(Endpoint endpoint, Measure measure, @Nullable String value, String p) {
        return new Outcome(endpoint, measure, value == null ? null : new BigDecimal(value), null, null, p, "");
    }

    @Test
    void aRatioIsReadWithItsInterval() {
        Outcome outcome = new Outcome(
                Endpoint.PFS,
                Measure.HR,
                new BigDecimal("0.55"),
                new BigDecimal("0.43"),
                new BigDecimal("0.72"),
                "<0.001",
                "chemotherapy");

        assertThat(Results.line(outcome)).isEqualTo("PFS HR 0.55 (0.43–0.72)");
    }

    @Test
    void ratesAndMonthsBearTheirUnits() {
        assertThat(Results.line(outcome(Endpoint.ORR, Measure.RATE, "40", ""))).isEqualTo("ORR 40%");
        assertThat(Results.line(outcome(Endpoint.OS, Measure.MEDIAN_MONTHS, "8.3", "")))
                .isEqualTo("OS median 8.3 months");
        assertThat(Results.line(outcome(Endpoint.OS, Measure.HR, null, ""))).isEqualTo("OS");
    }

    @ParameterizedTest
    @CsvSource({"<0.001, p < 0.001", "0.03, p = 0.03", "= 0.03, p = 0.03", "≤0.05, p ≤ 0.05", "'', ''"})
    void aPValueKeepsItsComparator(String stored, String read) {
        assertThat(Results.significance(outcome(Endpoint.OS, Measure.HR, "1", stored)))
                .isEqualTo(read);
    }

    @Test
    void labelsAreWordsAndNeverNamesOfConstants() {
        for (Significance each : Significance.values()) {
            assertThat(Labels.label(each)).matches("[A-Z][a-z, ]+");
        }
        for (StudyDesign each : StudyDesign.values()) {
            assertThat(Labels.label(each)).matches("[A-Z][a-z -]+");
        }
        assertThat(Labels.label(Direction.DOES_NOT_SUPPORT)).isEqualTo("Does not support");
    }
}
