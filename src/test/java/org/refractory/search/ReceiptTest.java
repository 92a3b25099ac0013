package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.evidence.EvidenceId;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Paper;

/** What a search tells of itself: how it was understood, what may have been meant, why a result is there. */
class ReceiptTest {
    @AutoClose
    private Shelf shelf;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shelf = new Shelf(folder);
    }

    private Receipt receipt(SearchRequest request) {
        try (Snapshot now = shelf.search.at()) {
            return now.receipt(now.run(request));
        }
    }

    private Receipt receipt(String question) {
        return receipt(SearchRequest.asking(question, Kind.EVIDENCE));
    }

    @Test
    void tellsHowTheQuestionWasReadAndHowManyHoldEachThing() {
        Receipt receipt = receipt("JAK1 zebrafish (melanoma OR cd274) -truncat* level:A..B");
        assertThat(receipt.understood()).isEqualTo("JAK1 zebrafish (melanoma OR cd274) NOT truncat* level:A,B");
        assertThat(receipt.concepts())
                .containsExactly(
                        new Receipt.Concept(
                                "JAK1",
                                Receipt.Way.NAME,
                                false,
                                List.of("Janus kinase 1"),
                                List.of(Shelf.JAK1.ref()),
                                3,
                                2),
                        new Receipt.Concept("zebrafish", Receipt.Way.WORD, false, List.of(), List.of(), 0, 0),
                        new Receipt.Concept(
                                "melanoma", Receipt.Way.WORD, false, List.of(), List.of(Shelf.MELANOMA.ref()), 0, 2),
                        new Receipt.Concept(
                                "cd274",
                                Receipt.Way.NAME,
                                false,
                                List.of("PD-L1", "B7-H1", "programmed death ligand 1"),
                                List.of(Shelf.PDL1.ref()),
                                0,
                                1),
                        new Receipt.Concept("truncat*", Receipt.Way.BEGINNING, true, List.of(), List.of(), 0, 1),
                        new Receipt.Concept("level:A,B", Receipt.Way.FIELD, false, List.of(), List.of(), 0, 3));
        assertThat(receipt.unmatched()).containsExactly("zebrafish");
        assertThat(receipt.generation()).isEqualTo(2);
        assertThat(receipt.synonyms()).isTrue();
    }

    @Test
    void tellsHowManyPointsAreEnoughWhereNotAllIsHeld() {
        Receipt receipt = receipt("JAK1 insensitive zebrafish amplification");
        assertThat(receipt.concepts()).extracting(Receipt.Concept::points).containsExactly(3, 1, 0, 1);
        assertThat(receipt.needed()).isEqualTo(3);
        assertThat(receipt("JAK1 insensitive").needed()).isZero();
    }

    @Test
    void tellsWhatWasSearchedForAWordThatStandsNowhere() {
        Receipt mended = receipt("insensitve");
        assertThat(mended.unmatched()).containsExactly("insensitve");
        assertThat(mended.concepts()).singleElement().satisfies(concept -> {
            assertThat(concept.names()).containsExactly("insensitive");
            assertThat(concept.hits()).isEqualTo(mended.total()).isEqualTo(1);
        });
        SearchRequest asTyped =
                SearchRequest.asking("insensitve", Kind.EVIDENCE).in(new Manner(false, false));
        assertThat(receipt(asTyped).total()).isZero();
        assertThat(receipt(asTyped).concepts().getFirst().names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "journal:NEJM | N Engl J Med; New England Journal of Medicine; The New England Journal of Medicine",
                "journal:Lancet | ''",
                "trial:KEYNOTE-177 | \"KEYNOTE-177\" in the text",
                "trial:NCT01295827,KEYNOTE-177 | \"NCT01295827\" in the text; \"KEYNOTE-177\" in the text",
                "author:vanallen | van allen",
                "author:Woelfel | wolfel",
                "author:Ribas | ''",
                "author:\"Zaretsky JM\" | Zaretsky JM with one more initial; Zaretsky without initials",
                "title:melanoma | ''",
                "pmid:27433843 | ''",
            })
    void tellsWhatElseIsSearchedForAField(String question, String names) {
        assertThat(receipt(question).concepts()).singleElement().satisfies(concept -> {
            assertThat(concept.way()).isEqualTo(Receipt.Way.FIELD);
            assertThat(String.join("; ", concept.names())).isEqualTo(names);
        });
    }

    @Test
    void aFieldOfAVocabularyTellsWhatIsFiledThere() {
        assertThat(receipt("cancer:melanoma").concepts().getFirst().terms()).containsExactly(Shelf.MELANOMA.ref());
    }

    @Test
    void aJournalHasNoOtherNamesWhereTheyAreSwitchedOff() {
        SearchRequest asTyped =
                SearchRequest.asking("journal:NEJM", Kind.EVIDENCE).in(new Manner(false, false));
        assertThat(receipt(asTyped).total()).isZero();
        assertThat(receipt(asTyped).concepts().getFirst().names()).isEmpty();
    }

    @Test
    void saysWhyWhatIsNotNamedIsThere() {
        assertThat(why("immune evasion insensitive"))
                .contains("“immune evasion” is not named, but this is filed under Immune evasion.");
    }

    @Test
    void whatItSaysAsksTheSame() {
        for (String question :
                List.of("jak1 -truncat* melanoma", "gene:\"PD L1\" OR \"loss of JAK1\"~4", "n:>10 year:2010-2020")) {
            Receipt receipt = receipt(question);
            assertThat(Shelf.numbers(shelf.evidence(receipt.understood())))
                    .as(question)
                    .isNotEmpty()
                    .isEqualTo(Shelf.numbers(shelf.evidence(question)));
            assertThat(receipt(receipt.understood()).understood()).isEqualTo(receipt.understood());
        }
    }

    @Test
    void tellsTheFiltersInForceAndThatNamesWereSwitchedOff() {
        SearchRequest request = SearchRequest.asking("jak1", Kind.EVIDENCE)
                .toggle(Facet.CANCER, "acral-melanoma")
                .toggle(Facet.YEAR, "2015..2019")
                .in(new Manner(false, false));
        Receipt receipt = receipt(request);
        assertThat(receipt.filters())
                .containsExactly(
                        new Receipt.Filter(Facet.CANCER, List.of("acral-melanoma"), List.of("Acral melanoma")),
                        new Receipt.Filter(Facet.YEAR, List.of("2015..2019"), List.of("2015–2019")));
        assertThat(receipt.synonyms()).isFalse();
        assertThat(receipt.concepts().getFirst().names()).isEmpty();
    }

    @Test
    void countsNothingThatLeftTheIndex() throws IOException {
        Paper paper = Paper.of(70, "About axolotl", "");
        shelf.index.paper(paper, Claim.of(70, paper, "The axolotl regrows what it has lost."));
        shelf.index.commit();
        assertThat(receipt("axolotl").concepts().getFirst().hits()).isEqualTo(1);
        shelf.index.remove("E70");
        shelf.index.remove("A70");
        shelf.index.commit();
        assertThat(receipt("axolotl").concepts().getFirst().hits()).isZero();
        assertThat(meant("axolotls lost")).isEmpty();
        assertThat(meant("axolotk")).isEmpty();
        try (Snapshot now = shelf.search.at()) {
            assertThat(now.suggest("axol")).isEmpty();
        }
    }

    private Optional<DidYouMean> meant(String question) {
        try (Snapshot now = shelf.search.at()) {
            return now.didYouMean(SearchRequest.asking(question, Kind.EVIDENCE));
        }
    }

    /** Where words that look alike are not searched as well. */
    private Optional<DidYouMean> meantAsTyped(String question) {
        try (Snapshot now = shelf.search.at()) {
            return now.didYouMean(SearchRequest.asking(question, Kind.EVIDENCE).in(new Manner(false, false)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "melonoma, Melanoma, 2",
        "nivolumba, Nivolumab, 1",
        "jak1 AND melonoma, jak1 AND Melanoma, 1",
        "checkpont blokade, checkpoint blockade, 1",
        "title:lung amplifcation, title:lung amplification, 1",
        "\"acquired resistance\" truncaton, \"acquired resistance\" truncation, 1",
    })
    void offersAnotherSpellingThatFindsMore(String typed, String meant, long total) {
        assertThat(meantAsTyped(typed)).hasValueSatisfying(other -> {
            assertThat(other.text()).isEqualTo(meant);
            assertThat(other.total()).isEqualTo(total);
        });
        assertThat(meant(typed)).as("the same is found already").isEmpty();
    }

    @Test
    void offersToChooseAmongWordsThatWereSearchedAsWell() throws IOException {
        Paper paper = Paper.of(85, "Plants", "");
        shelf.index.paper(
                paper,
                Claim.of(85, paper, "Quercetin makes tumors smaller."),
                Claim.of(86, paper, "Quercitrin makes tumors larger."));
        shelf.index.commit();
        assertThat(shelf.evidence("quercitin").total()).isEqualTo(2);
        assertThat(meant("quercitin")).hasValueSatisfying(other -> {
            assertThat(other.text()).isIn("quercetin", "quercitrin");
            assertThat(other.total()).isEqualTo(1);
        });
    }

    @Test
    void offersANameWhoseOtherNamesFindMore() throws IOException {
        Paper paper = Paper.of(87, "Brands", "");
        shelf.index.paper(paper, Claim.of(87, paper, "Opdivo was given."));
        shelf.index.commit();
        assertThat(shelf.evidence("nivolumba").total()).isEqualTo(1);
        assertThat(meant("nivolumba"))
                .hasValueSatisfying(other -> assertThat(other.total()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "melanoma",
                "zzzzzzzz",
                "jak3",
                "12345",
                "-melonoma",
                "melonoma AND zzzzzz",
                "melonoma level:E",
                "ribes",
                "jak1 ribes",
                "zzzzzzzz ribes"
            })
    void offersNothingWhereNothingBetterIsThere(String typed) {
        assertThat(meant(typed)).isEmpty();
    }

    private List<String> why(String question) {
        try (Snapshot now = shelf.search.at()) {
            return now.why(now.run(SearchRequest.asking(question, Kind.EVIDENCE)))
                    .getFirst()
                    .sentences();
        }
    }

    @Test
    void explainsAResultInWords() {
        assertThat(why("programmed death ligand 1 amplification"))
                .contains(
                        "“amplification” stands in the statement.",
                        "“programmed death ligand 1” stands, as CD274 and PD-L1, in the statement, the title of its article and"
                                + " what it is about.")
                .anyMatch(sentence -> sentence.startsWith("Of its match, “"))
                .endsWith("Where two match alike the stronger level stands first; this is level A.");
    }

    @Test
    void explainsWhyWhatIsSuspendedStandsLast() {
        assertThat(why("everything resistance there"))
                .contains("It is suspended, so it stands behind all sound evidence.");
    }

    @Test
    void explainsEveryResultOfAnyKind() {
        try (Snapshot now = shelf.search.at()) {
            for (Kind kind : Kind.values()) {
                SearchResult result = now.run(SearchRequest.asking("jak1 OR resist* year:2000..2020", kind));
                assertThat(now.why(result))
                        .hasSameSizeAs(result.hits())
                        .allMatch(why -> !why.sentences().isEmpty());
            }
        }
    }

    @Test
    void relatedEvidenceSaysWhatItShares() {
        try (Snapshot now = shelf.search.at()) {
            List<Related> related = now.related(now.evidence(new EvidenceId(2)).orElseThrow());
            assertThat(related).extracting(Related::path).containsExactly("/evidence/E1");
            assertThat(related.getFirst().why()).isEqualTo("Same therapy (Anti-PD-1) and cancer (Melanoma).");
        }
    }

    @Test
    void relatedArticlesShareTermsOrRareWords() throws IOException {
        Paper other = Paper.of(80, "Durvalumab and pembrolizumab expression in mice", "");
        Paper far = Paper.of(81, "Something else altogether", "");
        shelf.index.paper(other).paper(far);
        shelf.index.commit();
        try (Snapshot now = shelf.search.at()) {
            List<Related> related = now.related(
                    now.article(new org.refractory.article.ArticleId(2)).orElseThrow());
            assertThat(related).extracting(Related::path).containsExactly("/articles/A80");
            assertThat(related.getFirst().why()).isEqualTo("The title has “expression” and “pembrolizumab” too.");
        }
    }

    @Test
    void explainsWhatWasFoundByAWordThatLooksAlike() {
        assertThat(why("melonoma"))
                .anyMatch(sentence -> sentence.startsWith("“melonoma” stands, as melanoma"))
                .noneMatch(sentence -> sentence.contains("sorted by date"));
        assertThat(why("year:2000..")).contains("The results are sorted by date.");
    }

    /** Of such a word an automaton was made that took all memory. */
    @Test
    void aWordOfAThousandLettersHasNoOtherSpelling() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 970; i++) {
            word.append((char) ('\u4e00' + 7 * i)).append(i % 64 == 63 ? "-" : "");
        }
        assertThat(meant(word.toString())).isEmpty();
        assertThat(meant("melonom" + "a".repeat(30))).isEmpty();
    }

    @Test
    void offersNoOtherSymbol() throws IOException {
        Paper paper = Paper.of(90, "Signals", "");
        shelf.index.paper(paper, Claim.of(90, paper, "TNF-alpha rises and KRAS G12D stays where the interferon is."));
        shelf.index.commit();
        assertThat(meant("TMF-alpha")).isEmpty();
        assertThat(meant("G12C")).isEmpty();
        assertThat(meant("KRAS-G12C")).isEmpty();
        assertThat(meant("TNF-alhpa"))
                .hasValueSatisfying(other -> assertThat(other.text()).isEqualTo("tnfalpha"));
    }

    @Test
    void whatMustHoldAndNowhereDoesLeavesThePointsAsTheyAre() {
        Receipt receipt = receipt("truncation surface antigen gamma mutations year:1800");
        assertThat(receipt.total()).isZero();
        assertThat(receipt.needed()).isGreaterThan(1);
    }
}
