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
import org.refractory.search.snippet.Highlighted;

/** What each piece of the syntax finds. Evidence 1 and 2 rest on article 1, evidence 3 on article 2, evidence 4 on article 3. */
class AskingTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JAK1 OR CD274             | 1 3 4",
                "jak1 AND melanoma         | 1",
                "melanoma -jak1            | 2",
                "-melanoma                 | 3 4",
                "NOT (melanoma OR jak1)    | 3",
                "melanoma (b2m OR cd274)   | 2",
                "trunc*                    | 2",
                "\"response blockade\"~3   | 3",
                "\"response blockade\"~1   | ''",
                "\"checkpoint blockade\"   | 3",
                "title:lung                | 3",
                "title:\"acquired resistance\" | 1 2",
                "title:immuno*             | ''",
                "title:mutat*              | 1 2",
                "author:Ribas              | 1 2 3 4",
                "author:\"Jesse Zaretsky\" | 1 2 3 4",
                "author:\"Zaretsky A\"     | ''",
                "author:\"Zaretsky JM\"    | 1 2 3 4",
                "author:\"Zaretsky J\"     | 1 2 3 4",
                "author:\"Zaretsky JMA\"   | ''",
                "journal:\"N Engl J Med\"  | 1 2 3 4",
                "journal:lancet            | ''",
                "year:2016                 | 1 2",
                "year:2017..               | 3",
                "year:<2010                | 4",
                "pmid:27433843             | 1 2",
                "doi:10.1056/nejmoa1604958 | 1 2",
                "trial:NCT01295827         | 1 2 3",
                "id:E1,E3                  | 1 3",
                "mechanism:immune-evasion  | 1 2 3",
                "mechanism:\"MHC loss\"    | 2",
                "cancer:melanoma           | 1 2",
                "cancer:ALM                | 1",
                "therapy:anti-pd-1         | 1 2",
                "therapy:opdivo            | 1",
                "gene:B7-H1                | 3",
                "gene:\"PD L1\"            | 3",
                "level:A..B                | 1 3 4",
                "level:C                   | 2",
                "timing:primary            | 3",
                "type:prognostic           | 3",
                "direction:opposes         | 3",
                "n:>=100                   | 3",
                "n:10..99                  | 2",
                "has:quote                 | 1",
                "is:suspended              | 4",
                "is:retracted              | 4",
                "cancer:melanoma OR gene:CD274 | 1 2 3",
                "cancer:melanoma NOT level:C   | 1",
                "jak1 cancer:melanoma      | 1",
            })
    void findsEvidence(String question, String numbers) {
        SearchResult result = shelf.evidence(question);
        assertThat(Shelf.numbers(result)).containsExactlyInAnyOrderElementsOf(Shelf.listed(numbers));
        assertThat(result.total()).isEqualTo(result.hits().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title:melanoma            | 1",
                "author:Zaretsky           | 1 2 3",
                "year:2010..2016           | 1",
                "cancer:melanoma           | 1",
                "level:A                   | 2",
                "direction:supports        | 1 3",
                "n:>1000                   | 2",
                "is:retracted              | 3",
                "pmid:27433843             | 1",
                "id:A2                     | 2",
                "durab*                    | 1",
            })
    void findsArticles(String question, String numbers) {
        assertThat(Shelf.numbers(shelf.articles(question))).containsExactlyInAnyOrderElementsOf(Shelf.listed(numbers));
    }

    @Test
    void aFieldThatArticlesCannotHaveIsLeftOutAndTold() {
        SearchResult result = shelf.articles("has:quote durable");
        assertThat(Shelf.numbers(result)).containsExactly(1L);
        assertThat(result.notices())
                .containsExactly(
                        "has:quote is asked of evidence, so it was left out here, where articles are searched.");
        assertThat(shelf.evidence("has:quote jak1").notices()).isEmpty();
    }

    @Test
    void whatStandsBesideAndIsDemandedWhileOtherWordsMayBeMissing() {
        SearchResult lenient = shelf.evidence("truncation B2M zebrafish");
        assertThat(Shelf.numbers(lenient)).containsExactly(2L);
        assertThat(shelf.evidence("truncation AND B2M AND zebrafish").total()).isZero();
        assertThat(Shelf.numbers(shelf.evidence("truncation \"checkpoint blockade\" B2M")))
                .containsExactly(3L);
        assertThat(shelf.evidence("truncation B2M zebrafish cancer:nsclc").total())
                .isZero();
    }

    @Test
    void whatIsFiledBelowANameCountsUnlessNamesAreSwitchedOff() {
        SearchRequest asked = SearchRequest.asking("anti-PD-1", Kind.EVIDENCE);
        assertThat(Shelf.numbers(shelf.search.run(asked)))
                .as("nivolumab is an anti-PD-1")
                .contains(1L, 2L);
        assertThat(Shelf.numbers(shelf.search.run(asked.in(new Manner(false, false)))))
                .doesNotContain(1L);
    }

    @Test
    void evidenceAndArticlesAreNotMixedWhereBothAreFiledUnderATerm() {
        assertThat(Shelf.numbers(shelf.evidence("immune evasion"))).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(Shelf.numbers(shelf.articles("immune evasion"))).containsExactlyInAnyOrder(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acral mut JAK1              | 1", // mutations
                "truncation lung ca          | 3", // lung carcinoma; no record holds both
                "JAK1-mutant melanoma        | 1",
                "does B2M matter in melanoma | 2", // not the symbol 'does B2M'
            })
    void theShorthandOfTheClinicIsUnderstood(String question, String numbers) {
        assertThat(Shelf.numbers(shelf.evidence(question))).containsExactlyInAnyOrderElementsOf(Shelf.listed(numbers));
    }

    @Test
    void whereHardlyAnyHoldsAllOfALongQuestionThoseThatHoldMostFollow() {
        SearchResult result = shelf.evidence("truncation B2M antigen melanoma");
        assertThat(Shelf.numbers(result)).startsWith(2L);
        assertThat(result.loose()).isTrue();
        assertThat(result.notices())
                .containsExactly(
                        "Only one record holds all your words, so those that hold some of them are here as well.");
    }

    @Test
    void aFilterDoesNotChangeHowAQuestionIsAnswered() {
        SearchRequest asked = SearchRequest.asking("JAK1 melanoma", Kind.EVIDENCE);
        assertThat(Shelf.numbers(shelf.search.run(asked))).containsExactly(1L);
        assertThat(shelf.search.run(asked.toggle(Facet.LEVEL, "C")).total())
                .as("the facet says 0 there")
                .isZero();
    }

    @Test
    void otherNamesCountUnlessTheyAreSwitchedOff() {
        SearchRequest asked = SearchRequest.asking("CD274", Kind.ARTICLES);
        assertThat(Shelf.numbers(shelf.search.run(asked))).containsExactly(2L);
        SearchRequest janus = SearchRequest.asking("janus kinase 1", Kind.EVIDENCE);
        assertThat(Shelf.numbers(shelf.search.run(janus))).containsExactly(1L, 4L);
        assertThat(shelf.search.run(janus.in(new Manner(false, false))).total()).isZero();
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        for (String name : List.of("PD-L1", "PDL1", "pd l1", "CD274", "B7H1", "programmed death ligand 1")) {
            assertThat(Shelf.numbers(shelf.evidence(name))).as(name).containsExactly(3L);
        }
    }

    @Test
    void whatOnlyNarrowsLeavesTheNewestFirst() {
        assertThat(Shelf.numbers(shelf.evidence("year:2016"))).containsExactly(2L, 1L);
    }

    @Test
    void whatIsRetractedStaysBehindAlsoWithOperators() {
        assertThat(Shelf.numbers(shelf.evidence("jak1 OR zebrafish"))).containsExactly(1L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jak1 OR cd274", "mutat* melanoma", "\"mutations melanoma\"~5"})
    void whatWasFoundIsMarked(String question) {
        Hit.OfEvidence hit = (Hit.OfEvidence) shelf.evidence(question).hits().getFirst();
        assertThat(hit.statement().pieces()).anyMatch(Highlighted.Piece::matched);
        assertThat(hit.statement().text()).isEqualTo(hit.evidence().statement());
    }

    @Test
    void whatMustNotBeThereIsNotMarked() {
        Hit.OfEvidence hit =
                (Hit.OfEvidence) shelf.evidence("truncation -jak1").hits().getFirst();
        assertThat(hit.statement().pieces().stream().filter(Highlighted.Piece::matched))
                .extracting(Highlighted.Piece::text)
                .containsExactly("Truncation");
    }

    @Test
    void manyWordsInManySpellingsAreAnsweredToo() {
        String parts = "anti-pd-l1-x ".repeat(40);
        assertThat(shelf.evidence(parts).total()).isZero();
        String names = "programmed death ligand 1 OR non small cell lung cancer OR PD-1 blockade OR ".repeat(12) + "x1";
        assertThat(shelf.evidence(names).total()).isPositive();
    }
}
