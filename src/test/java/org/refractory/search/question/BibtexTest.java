package org.refractory.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.index.Samples;
import org.refractory.vocabulary.TermKind;

class BibtexTest {
    private static final Naming NAMES =
            new Names(List.of(Samples.term(TermKind.THERAPY, "anti-pd-1", "Anti-PD-1", null, "PD-1 blockade")));

    private static Parsed parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "doi = \"10.1056/NEJMoa1604958\",           | doi:10.1056/nejmoa1604958",
                "pmid = {29658848}                          | pmid:29658848",
                "pmid={29658848},                           | pmid:29658848",
                "pmcid = {PMC5007206}                       | pmcid:PMC5007206",
                "title = \"acquired resistance\"            | acquired resistance",
                "@article{a,title={jak1 loss},pmid={29658848},doi={10.1056/x}} | jak1 loss (pmid:29658848 OR doi:10.1056/x)",
                "title=\"jak1 loss\" OR b2m                 | title (\"jak1 loss\" OR b2m)",
                "url = {https://doi.org/10.1056/NEJMoa1604958} | doi:10.1056/nejmoa1604958",
                "\"10.1056/NEJMoa1604958\" jak1             | doi:10.1056/nejmoa1604958 jak1",
                "\"https://pubmed.ncbi.nlm.nih.gov/27433843/\" | pmid:27433843",
            })
    void readsSingleLines(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "@article{x, title = \"Neoadjuvant {PD-1} blockade\", pages = \"1976--1986\", year = 2018 } | Neoadjuvant PD-1 blockade 2018",
                "@article{Lo_2016, author={Lo, Roger}, month=jun, volume={37}, doi={10.1056/x}, url={https://example.org/x}} | Lo Roger doi:10.1056/x",
                "pages = {1--2}, title = {jak1 loss}       | jak1 loss",
            })
    void itsPagesAndTheLikeAreLeftOutAndTold(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices())
                .containsExactly("This reads like a reference in BibTeX, so its pages and the like were left out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=2019, n>=100", "type=\"predictive\"", "p = 0.05", "me@example.org", "@home {a}"})
    void otherSignsOfEqualityAreNone(String text) {
        assertThat(Bibtex.translated(text, new Remarks())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "author = {M{\\\"u}ller, Hans}              | Muller Hans",
                "author = \"M{\\\"u}ller and Sch\\\"onberg\" | Muller Schonberg",
                "author = {Garc{\\'i}a, L and {\\v{S}}im{\\'{\\i}}n and Fran\\c cois} | Garcia L Simin Francois",
                "title = {Loss of {P}D-{L1} and \\textit{JAK1} \\& more} | Loss PD-L1 JAK1 more",
                "title = {{IFN}-{$\\gamma$} and {\\AA}b} | IFN-gamma AAb",
                "author={Zaretsky, J and others}           | Zaretsky J",
                "title={a}author={b}                       | a b",
            })
    void signsOfTexAreNoWords(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @Test
    void nothingInAValueIsAnOperator() {
        assertThat(parse(
                                "@article{x, abstract={Tumors responding. Patients OR (hazard ratio) - the -loss of B2M -JAK1 NOT {HLA}-A}}")
                        .written())
                .isEqualTo("Tumors responding Patients hazard ratio loss B2M JAK1 HLA-A");
    }

    @Test
    void wordsStandWhereTheyWereTyped() {
        assertThat(parse("title = {Loss of {JAK1}}").parts())
                .filteredOn(Syntax.Words.class::isInstance)
                .extracting(part -> ((Syntax.Words) part).start())
                .containsExactly(9, 18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title={", "@article{", "doi = \"", "{", "title =      ", "@article{x,"})
    void manyBracesAreReadAtOnce(String piece) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Bibtex.translated(piece.repeat(20_000) + "=", new Remarks()));
    }
}
