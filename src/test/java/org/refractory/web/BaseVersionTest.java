package org.refractory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "3", "W/\"3\"", " \"3\" "})
    void theHeaderCountsBeforeTheBody(String ifMatch) {
        assertThat(BaseVersion.of(7, ifMatch)).isEqualTo(3);
    }

    @Test
    void theBodyCountsWithoutAHeader() {
        assertThat(BaseVersion.of(7, null)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"a1\"", "", "\"3\", \"4\""})
    void aHeaderThatSaysNoVersionIsNotPassedOver(String ifMatch) {
        assertThatThrownBy(() -> BaseVersion.of(7, ifMatch))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.FieldProblem::field)
                                .containsExactly("version"));
    }

    @Test
    void oneOfThemMustSayIt() {
        assertThatThrownBy(() -> BaseVersion.of(null, null)).isInstanceOf(Problem.class);
    }
}
