package org.refractory.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measures give what was worked out by hand. */
class MetricsTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 2, "b", 1, "c", 0, "d", 1);

    @Test
    void gainIsDiscountedByPlace() {
        // (1 + 2/log2(3)) over the best (2 + 1/log2(3) + 1/log2(4))
        double found = 1 + 2 / 1.5849625;
        double best = 2 + 1 / 1.5849625 + 0.5;
        assertThat(Metrics.ndcg(List.of("b", "a", "c"), GRADES, 10)).isCloseTo(found / best, within(1e-6));
        assertThat(Metrics.ndcg(List.of("c", "x", "a"), GRADES, 2)).isZero();
    }

    @Test
    void precisionCountsWhatWasNotFound() {
        // precise at place 1 (1 of 1) and at place 3 (2 of 3); the third relevant one is missing
        assertThat(Metrics.averagePrecision(List.of("a", "x", "b"), GRADES)).isCloseTo((1 + 2.0 / 3) / 3, within(1e-9));
    }

    @Test
    void recallLooksNoDeeperThanItIsAsked() {
        assertThat(Metrics.recall(List.of("x", "a", "b", "d"), GRADES, 2)).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void chanceIsLikelyWhereNothingDiffers() {
        double[] same = {0.5, 0.2, 0.9};
        assertThat(Significance.randomisation(same, same)).isEqualTo(1);
        assertThat(Significance.tTest(same, same)).isEqualTo(1);
        // differences 1, 2, 3: t = 2 / (1 / sqrt 3) = 3.4641 with 2 degrees of freedom
        assertThat(Significance.tTest(new double[] {1, 2, 3}, new double[] {0, 0, 0}))
                .isCloseTo(0.0742, within(1e-4));
    }
}
