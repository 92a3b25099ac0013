package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.search.question.Parser;

/** What clinicians ask of the starter set, and what they must find; see {@code search/relevance.txt}. */
class RelevanceTest {
    private static final int FIRST = 3;

    @TempDir
    static Path folder;

    private static StarterSet starter;

    @BeforeAll
    static void fill() throws IOException {
        starter = new StarterSet(folder);
    }

    @AfterAll
    static void close() throws IOException {
        starter.close();
    }

    private static List<String> keys(String column) {
        List<String> keys = Stream.of(column.split(" ", -1)).toList();
        assertThat(keys).allMatch(starter::contains, "is in content/articles");
        return keys;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/search/relevance.txt", delimiter = '|')
    void whatIsAskedForStandsFirst(String question, String first, String never) {
        List<String> found = starter.keys(starter.run(question, Kind.EVIDENCE));
        assertThat(found.subList(0, Math.min(FIRST, found.size())))
                .as("the first of %s", found)
                .containsAll(keys(first));
        assertThat(found).as("the first page").doesNotContainAnyElementsOf(keys(never));
    }

    /** Articles of the starter set have no abstracts, and their titles do not tell the phase of a trial. */
    private static final Set<String> MISSING_ARTICLES = Set.of("phase III durvalumab");

    @ParameterizedTest
    @CsvFileSource(resources = "/search/relevance.txt", delimiter = '|')
    void theArticlesAreFoundToo(String question, String first, String never) {
        List<String> found = starter.keys(starter.run(question, Kind.ARTICLES));
        List<String> articles = keys(first).stream()
                .map(key -> key.substring(0, key.indexOf('/')))
                .toList();
        assertThat(articles.stream().anyMatch(found::contains))
                .as("%s not found, nor excused: %s", articles, never)
                .isNotEqualTo(MISSING_ARTICLES.contains(question));
    }

    @ParameterizedTest
    @CsvSource({
        "NSCLC 1L, NSCLC first-line",
        "NSCLC 1L, NSCLC 1st line",
        "TMB>10, TMB > 10",
        "TGF-ß, TGF-β",
        "TGF-b, TGF-β",
        "IFN-g, IFN-γ",
        "TNF-a, TNF-α",
        "b2 microglobulin, ß2-microglobulin",
        "CheckMate026, CheckMate 026",
        "KEYNOTE177, KEYNOTE 177",
        "Keynote-177, KEYNOTE 177",
        "IMbrave150, IMbrave 150",
        "KRASG12D, KRAS G12D",
        "HLA A3, HLA-A*03",
        "HLA-A3, HLA-A*03",
        "1535 patients, '1,535 patients'",
        "PD-1i steroids, PD-1 inhibitor steroids",
    })
    void whatMeansTheSameFindsTheSame(String question, String same) {
        assertThat(starter.keys(starter.run(question, Kind.EVIDENCE)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(starter.keys(starter.run(same, Kind.EVIDENCE)));
    }

    @Test
    void aTrialIsFoundByItsName() {
        assertThat(starter.keys(starter.run("trial:KEYNOTE-177", Kind.EVIDENCE)))
                .contains("andre2020/1")
                .doesNotContain("eng2019/1");
    }

    /** A name with parentheses is typed in parts. */
    @Test
    void everyNameIsReadAsOneThing() {
        Synonyms names = new Synonyms(starter.terms(), starter.wordings());
        List<String> parted = starter.terms().stream()
                .flatMap(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream()))
                .filter(name -> name.chars().noneMatch(c -> c == '(' || c == ')'))
                .filter(name -> Parser.parse(name, names).parts().size() != 1)
                .toList();
        assertThat(parted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is PD-L1 a good biomarker",
                "is MSI status a good marker",
                "is TMB a useful marker",
                "ECHO-301 negative why"
            })
    void aNameIsEnoughWhereNoRecordHoldsMore(String question) {
        try (Snapshot now = starter.search.at()) {
            SearchResult result = now.run(SearchRequest.asking(question, Kind.EVIDENCE));
            String name = now.receipt(result).concepts().stream()
                    .filter(concept ->
                            concept.way() == Receipt.Way.NAME || concept.asked().contains("-"))
                    .findFirst()
                    .orElseThrow()
                    .asked();
            long named = now.run(SearchRequest.asking(name, Kind.EVIDENCE)).total();
            assertThat(result.total()).isPositive().isGreaterThanOrEqualTo(named);
        }
    }

    /** An abstract says a hundred things, so an article may lack most words of a question and be the answer. */
    @Test
    void anyTellingWordFindsAnArticle() {
        String question = "does the gut flora of a patient decide whether zebrafish regrow fins in winter";
        assertThat(starter.run(question, Kind.ARTICLES).total())
                .isGreaterThanOrEqualTo(starter.run("gut flora", Kind.ARTICLES).total())
                .isPositive();
    }

    @Test
    void theShorthandOfTheClinicIsUnderstoodAndTold() {
        try (Snapshot now = starter.search.at()) {
            Receipt receipt = now.receipt(now.run(SearchRequest.asking(
                    "why does anti-PD1 stop working in MSI colon ca with B2M loss", Kind.EVIDENCE)));
            assertThat(receipt.understood()).isEqualTo("anti-PD1 MSI colon ca B2M loss");
            assertThat(receipt.unmatched()).isEmpty();
            assertThat(receipt.needed()).isPositive();
            Receipt.Concept colon = receipt.concepts().get(2);
            assertThat(colon.asked()).isEqualTo("colon ca");
            assertThat(colon.names()).contains("Colon cancer");
            assertThat(colon.terms()).extracting(term -> term.slug()).containsExactly("colon-cancer");
            assertThat(receipt.concepts().getFirst().hits())
                    .as("pembrolizumab is an anti-PD-1")
                    .isGreaterThan(100);
        }
    }
}
