package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.evidence.Level;
import org.refractory.index.Samples;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Paper;
import org.refractory.index.TestIndex;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

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

    /** Hundreds of rare words stand before it in the alphabet. */
    @Test
    void aFrequentWordIsFoundBehindManyRareOnes(@TempDir Path other) throws IOException {
        String rare = IntStream.range(0, 450).mapToObj("proa%03d"::formatted).collect(Collectors.joining(" "));
        try (TestIndex index = new TestIndex(other)) {
            index.paper(Paper.of(1, rare, ""));
            for (int number = 2; number < 5; number++) {
                index.paper(Paper.of(number, "Proteins in the blood", ""));
            }
            index.commit();
            assertThat(titles(index, "pro")).containsExactly("A4", "A3", "A2", "A1");
        }
    }

    @Test
    void theBestEvidenceComesFirstAndThenTheNewest(@TempDir Path other) throws IOException {
        try (TestIndex index = new TestIndex(other)) {
            Paper weak = Paper.of(1, "Resistance in mice", "");
            Paper strong = Paper.of(2, "Resistance in people, told at length", "");
            index.paper(weak, Claim.of(1, weak, "Mice relapsed").level(Level.D));
            index.paper(strong, Claim.of(2, strong, "People relapsed").level(Level.A));
            index.paper(Paper.of(3, "Resistance", "")).paper(Paper.of(4, "Resistance", ""));
            index.paper(Paper.of(5, "Resistance", ""))
                    .paper(Paper.of(6, "Resistance withdrawn", "").retracted());
            index.commit();
            assertThat(titles(index, "resis")).containsExactly("A2", "A1", "A5", "A4");
            assertThat(titles(index, "in resis")).containsExactly("A2", "A1");
        }
    }

    /** Each commit is a segment of its own. */
    @Test
    void eachSegmentIsAskedForTheWordsThatStandInIt(@TempDir Path other) throws IOException {
        try (TestIndex index = new TestIndex(other)) {
            Paper relapse = Paper.of(1, "Relapse in mice", "");
            index.paper(relapse, Claim.of(1, relapse, "Mice relapsed").level(Level.D));
            index.commit();
            index.paper(Paper.of(2, "Relapses in people", "")).paper(Paper.of(3, "Remission in mice", ""));
            index.commit();
            index.paper(Paper.of(4, "Reliability of people", "")).paper(Paper.of(5, "Mouse at rest", ""));
            index.commit();
            assertThat(titles(index, "rel")).containsExactly("A1", "A4", "A2");
            assertThat(titles(index, "people rel")).containsExactly("A4", "A2");
            assertThat(titles(index, "mouse res")).containsExactly("A5");
            assertThat(titles(index, "in mice rem")).containsExactly("A3");
            assertThat(titles(index, "nowhere rel")).isEmpty();
        }
    }

    @Test
    void whatNoRecordHasStandsLast(@TempDir Path other) throws IOException {
        TermView skin = Samples.term(TermKind.CANCER, "cutaneous-melanoma", "Cutaneous melanoma", null);
        TermView eye = Samples.term(TermKind.CANCER, "uveal-melanoma", "Uveal melanoma", null, "melanoma of uvea");
        try (TestIndex index = new TestIndex(other, skin, eye)) {
            Paper paper = Paper.of(1, "Resistance", "");
            index.paper(paper, Claim.of(1, paper, "It relapsed").cancers(skin.ref()));
            index.commit();
            Search search = new Search(index.index(), new Preparations(), new SimpleMeterRegistry());
            try (Snapshot now = search.at()) {
                assertThat(now.suggest("mela"))
                        .extracting(Suggestion::label)
                        .containsExactly("Cutaneous melanoma", "Uveal melanoma");
            }
        }
    }

    private static List<String> titles(TestIndex index, String typed) {
        Search search = new Search(index.index(), new Preparations(), new SimpleMeterRegistry());
        try (Snapshot now = search.at()) {
            return now.suggest(typed).stream()
                    .filter(each -> each.kind().equals("article"))
                    .map(each -> each.path().replaceFirst(".*/", ""))
                    .toList();
        }
    }
}
