package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestingTest {
    @TempDir
    static Path folder;

    private static Shelf shelf;

    @BeforeAll
    static void fill() throws IOException {
        shelf = new Shelf(folder);
    }

    @AfterAll
    static void close() throws IOException {
        shelf.close();
    }

    private static List<Suggestion> suggest(String typed) {
        try (Snapshot now = shelf.search.at()) {
            return now.suggest(typed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mel, Melanoma, melanoma",
        "PD-L, PD-L1, PD-L1",
        "pdl, PD-L1, PD-L1",
        "pd l1, PD-L1, PD-L1",
        "ligand 1, PD-L1, programmed death ligand 1",
        "jak, JAK1, JAK1",
        "opd, Nivolumab, Opdivo",
        "non small ce, Non-small cell lung cancer, Non-small cell lung cancer",
        "antigen pres, Loss of antigen presentation, Loss of antigen presentation",
        "resistance jak, JAK1, resistance JAK1",
        "relapse non small ce, Non-small cell lung cancer, relapse Non-small cell lung cancer",
    })
    void aNameIsCompletedFromAnyOfItsWords(String typed, String label, String text) {
        assertThat(suggest(typed)).isNotEmpty();
        Suggestion first = suggest(typed).getFirst();
        assertThat(first.label()).isEqualTo(label);
        assertThat(first.text()).isEqualToIgnoringCase(text);
    }

    @Test
    void aConceptTellsItsKindItsCountAndTheNameItWasFoundBy() {
        assertThat(suggest("b7h").getFirst())
                .isEqualTo(new Suggestion("biomarker", "PD-L1", "B7-H1", 1, "B7-H1", "/biomarkers/cd274"));
        assertThat(suggest("mel").getFirst())
                .isEqualTo(new Suggestion("cancer", "Melanoma", "", 2, "Melanoma", "/cancers/melanoma"));
    }

    @Test
    void aTitleOfWhatIsRetractedIsNotSuggested() {
        assertThat(suggest("in everyth")).isEmpty();
        assertThat(suggest("in lung tum")).extracting(Suggestion::kind).containsExactly("article");
    }

    @Test
    void whatIsMostFrequentComesFirst() {
        assertThat(suggest("lo")).extracting(Suggestion::label).startsWith("Loss of JAK signalling");
        assertThat(suggest("anti"))
                .extracting(Suggestion::label)
                .startsWith("Anti-PD-1", "Loss of antigen presentation");
    }

    @Test
    void titlesFollowTheConcepts() {
        assertThat(suggest("mutations assoc"))
                .containsExactly(
                        new Suggestion("article", Shelf.RELAPSE.title(), "", 2, Shelf.RELAPSE.title(), "/articles/A1"));
        assertThat(suggest("pd-l1 expr")).extracting(Suggestion::path).containsExactly("/articles/A2");
        assertThat(suggest("melan")).extracting(Suggestion::kind).containsExactly("cancer", "cancer", "article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "m", "??", "zzz", "\"", "title:", "((((", "\u0000\ud83d", "a b c d e f g h i j k"})
    void otherTextGivesNothingAndFailsNever(String typed) {
        assertThat(suggest(typed)).isEmpty();
    }

    @Test
    void longTextIsNotCompleted() {
        assertThat(suggest("melanoma ".repeat(100))).isEmpty();
    }
}
