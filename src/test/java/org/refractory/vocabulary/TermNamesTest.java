package org.refractory.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermNamesTest {
    private static final TermView PEMBROLIZUMAB =
            term(TermKind.THERAPY, "pembrolizumab", "Pembrolizumab", "Keytruda", "MK-3475");
    private static final TermView LOSS = term(TermKind.MECHANISM, "b2m-loss", "Loss of B2M", "MHC loss");
    private static final TermView DOWN = term(TermKind.MECHANISM, "mhc-down", "MHC down-regulation", "MHC loss");
    private static final TermView NAMED = term(TermKind.MECHANISM, "hla-loss", "HLA loss", "b2m-loss", "Loss of B2M");
    private static final TermNames NAMES = new TermNames(List.of(PEMBROLIZUMAB, LOSS, DOWN, NAMED));

    private static TermView term(TermKind kind, String slug, String name, String... synonyms) {
        return new TermView(kind, slug, name, "", "", "", null, 0, List.of(synonyms), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pembrolizumab", "PEMBROLIZUMAB", " Keytruda ", "mk\u20113475", "keytruda"})
    void aTermIsKnownByItsSlugNameAndSynonyms(String typed) {
        assertThat(NAMES.find(TermKind.THERAPY, typed)).containsExactly(PEMBROLIZUMAB.ref());
    }

    @Test
    void anUnknownNameAndANameOfAnotherVocabularyFindNothing() {
        assertThat(NAMES.find(TermKind.THERAPY, "pembro")).isEmpty();
        assertThat(NAMES.find(TermKind.CANCER, "pembrolizumab")).isEmpty();
    }

    @Test
    void aSlugAndANameCountBeforeTheSynonymOfAnother() {
        assertThat(NAMES.find(TermKind.MECHANISM, "b2m-loss")).containsExactly(LOSS.ref());
        assertThat(NAMES.find(TermKind.MECHANISM, "loss of b2m")).containsExactly(LOSS.ref());
    }

    @Test
    void aSynonymOfTwoTermsIsAmbiguous() {
        assertThat(NAMES.find(TermKind.MECHANISM, "mhc loss")).containsExactly(LOSS.ref(), DOWN.ref());
    }
}
