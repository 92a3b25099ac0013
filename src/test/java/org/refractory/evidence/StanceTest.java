package org.refractory.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
    private static Stance stance(String text) {
        int blank = text.strip().indexOf(' ');
        Significance significance = Significance.valueOf(text.strip().substring(blank + 1));
        EvidenceType type = List.of(EvidenceType.values()).stream()
                .filter(each -> EvidenceRules.allowed(each).contains(significance))
                .findFirst()
                .orElseThrow();
        return new Stance(type, Direction.valueOf(text.strip().substring(0, blank)), significance);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTS RESISTANCE, SUPPORTS SENSITIVITY",
        "SUPPORTS HYPERPROGRESSION, SUPPORTS SENSITIVITY",
        "SUPPORTS RESISTANCE, DOES_NOT_SUPPORT RESISTANCE",
        "SUPPORTS REDUCED_SENSITIVITY, DOES_NOT_SUPPORT RESISTANCE",
        "SUPPORTS BETTER_OUTCOME, SUPPORTS POOR_OUTCOME",
        "SUPPORTS CAUSES, SUPPORTS PROTECTS",
        "SUPPORTS CONTRIBUTES, DOES_NOT_SUPPORT CAUSES",
        "SUPPORTS RESTORES, SUPPORTS NO_BENEFIT",
        "SUPPORTS PARTIALLY_RESTORES, DOES_NOT_SUPPORT RESTORES",
        "SUPPORTS RISES_BEFORE_PROGRESSION, SUPPORTS FALLS_BEFORE_PROGRESSION",
    })
    void theseOpposeEachOther(String one, String other) {
        assertThat(stance(one).opposes(stance(other))).isTrue();
        assertThat(stance(other).opposes(stance(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTS RESISTANCE, SUPPORTS REDUCED_SENSITIVITY",
        "SUPPORTS RESISTANCE, DOES_NOT_SUPPORT SENSITIVITY",
        "SUPPORTS RESISTANCE, DOES_NOT_SUPPORT HYPERPROGRESSION",
        "DOES_NOT_SUPPORT RESISTANCE, DOES_NOT_SUPPORT SENSITIVITY",
        "SUPPORTS RESISTANCE, INCONCLUSIVE RESISTANCE",
        "SUPPORTS NO_BENEFIT, DOES_NOT_SUPPORT RESTORES",
        "SUPPORTS RESISTANCE, SUPPORTS BETTER_OUTCOME",
        "SUPPORTS CORRELATES_ONLY, DOES_NOT_SUPPORT CAUSES",
    })
    void theseDoNot(String one, String other) {
        assertThat(stance(one).opposes(stance(other))).isFalse();
        assertThat(stance(other).opposes(stance(one))).isFalse();
    }

    @Test
    void opposingIsMutualAndNothingOpposesItself() {
        List<Stance> all = List.of(EvidenceType.values()).stream()
                .flatMap(type -> EvidenceRules.allowed(type).stream()
                        .flatMap(significance -> List.of(Direction.values()).stream()
                                .map(direction -> new Stance(type, direction, significance))))
                .toList();
        for (Stance one : all) {
            assertThat(one.opposes(one)).as("%s", one).isFalse();
            for (Stance other : all) {
                assertThat(one.opposes(other)).as("%s and %s", one, other).isEqualTo(other.opposes(one));
            }
        }
    }

    @Test
    void everyClaimThatHoldsHasAnOpposite() {
        for (EvidenceType type : EvidenceType.values()) {
            for (Significance one : EvidenceRules.allowed(type)) {
                assertThat(EvidenceRules.allowed(type))
                        .as("%s", one)
                        .anyMatch(other -> new Stance(type, Direction.SUPPORTS, one)
                                .opposes(new Stance(type, Direction.SUPPORTS, other)));
            }
        }
    }
}
