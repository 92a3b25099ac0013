package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Asked;

class QueriesTest {
    private static final int MOST_OCCURRENCES = 12;

    /** Lucene adds them up as floats in an order that hangs on how it came to a record, and the score must not. */
    @ParameterizedTest
    @ValueSource(strings = {"clinical", "treated", "mutations"})
    void formsOfAWordAddUpToTheSameInAnyOrder(String word) {
        List<Float> worths = List.copyOf(Asked.of(Analysis.words(word).getFirst(), Queries.OTHER_FORM)
                .getFirst()
                .terms()
                .values());
        assertThat(worths).hasSizeGreaterThanOrEqualTo(3);
        for (int one = 1; one <= MOST_OCCURRENCES; one++) {
            for (int two = 1; two <= MOST_OCCURRENCES; two++) {
                for (int three = 1; three <= MOST_OCCURRENCES; three++) {
                    float first = worths.get(0) * one;
                    float second = worths.get(1) * two;
                    float third = worths.get(2) * three;
                    assertThat(first + second + third)
                            .isEqualTo(first + (second + third))
                            .isEqualTo(second + (first + third));
                }
            }
        }
    }
}
