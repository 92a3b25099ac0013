package org.refractory.search.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> of(String text) {
        Sentences sentences = new Sentences(text);
        List<String> all = new ArrayList<>();
        for (int at = 0; at < text.length(); at = sentences.end(at)) {
            assertThat(sentences.start(at)).as("start of what begins at %d", at).isEqualTo(at);
            assertThat(sentences.start(sentences.end(at) - 1)).isEqualTo(at);
            all.add(text.substring(at, sentences.end(at)).strip());
        }
        return all;
    }

    @Test
    void aSentenceEndsAtItsSignAndAtTheEndOfALine() {
        assertThat(of("Loss of B2M. Does it matter? It does (mostly.) 12 of 40 relapsed!\nMETHODS: We looked."))
                .containsExactly(
                        "Loss of B2M.",
                        "Does it matter?",
                        "It does (mostly.)",
                        "12 of 40 relapsed!",
                        "METHODS: We looked.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was significant (p < 0.05) in all.",
                "Nivolumab vs. Placebo in melanoma.",
                "Others, e.g. PD-L1 and i.e. CD274, stay.",
                "As Smith et al. 2015 found.",
                "Infection with E. Coli was rare.",
                "see Fig. 2 for it",
                "v1.2.3 of it"
            })
    void aStopInsideASentenceDoesNotEndIt(String text) {
        assertThat(of(text)).containsExactly(text);
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(of("")).isEmpty();
        assertThat(new Sentences("").end(0)).isZero();
        assertThat(new Sentences("").start(0)).isZero();
    }
}
