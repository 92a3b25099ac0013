package org.refractory.search.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.index.Samples;
import org.refractory.vocabulary.TermKind;

class PubmedSearchTest {
    private static final Naming NAMES =
            new Names(List.of(Samples.term(TermKind.CANCER, "melanoma", "Melanoma", null, "skin cancer")));

    private static Parsed parse(String text) {
        return Parser.parse(text, NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ribas A[au] AND melanoma[ti]                    | author:\"Ribas A\" AND title:melanoma",
                "Ribas A[Author - First] AND PD-1[Title]         | author:\"Ribas A\" AND title:PD-1",
                "\"Ribas A\"[Author] NOT \"jak1 loss\"[ti]       | author:\"Ribas A\" NOT title:\"jak1 loss\"",
                "immuno* resist*[ti] AND N Engl J Med[ta]        | title:immuno* AND title:resist* AND journal:\"N Engl J Med\"",
                "anti-PD-(L)1[ti]                                | title:\"anti-PD-(L)1\"",
                "(jak1 OR jak2)[ti] AND melanoma                 | (title:jak1 OR title:jak2) AND melanoma",
                "melanoma AND 2019[dp]                           | melanoma AND year:2019",
                "melanoma 2019:2021[dp]                          | melanoma year:2019..2021",
                "melanoma AND 2019:3000[pdat]                    | melanoma AND year:2019..",
                "10.1056/NEJMoa1604958[doi]                      | doi:10.1056/nejmoa1604958",
                "10.1016/S0140-6736(16)00561-4[doi]              | doi:\"10.1016/s0140-6736(16)00561-4\"",
                "27433843[pmid],28805662[pmid]                   | pmid:27433843 OR pmid:28805662",
                "27433843, 28805662[uid]                         | pmid:27433843,28805662",
                "27433843 [PMID]                                 | pmid:27433843",
                "\"27433843\"[uid] OR \"28805662\"[uid]          | pmid:27433843 OR pmid:28805662",
                "(27433843 OR 28805662)[pmid]                    | pmid:27433843 OR pmid:28805662",
                "PMC5007206[pmcid]                               | pmcid:PMC5007206",
                "melanoma AND clinical trial[ptyp]               | melanoma AND clinical AND trial",
            })
    void tagsOfWhatIsKnownHereAreFields(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "acquired loss[tiab] OR relapse[mh]              | (acquired AND loss) OR relapse",
                "\"PD-1\"[tiab] and jak1[mh] or jak2[tw]         | (\"PD-1\" AND jak1) OR jak2",
                "cancer:melanoma[tiab]                           | cancer:melanoma",
                "\"jak1 loss\"[tiab:~3]                          | \"jak1 loss\"~3",
                "nivolumab[Supplementary Concept] jak1           | nivolumab jak1",
                "loss of jak1[tiab] in the tumors of patients.   | loss jak1 tumors patients",
                "melanoma \"jak1 [tiab]                          | melanoma jak1",
                "x1[tiab])[ti] ()[ti]                            | x1",
                "(x1)[la][ti] (y1) ([tiab] (z1) 2019[dp][sb][tiab] | y1 z1 year:2019",
                "[tiab] melanoma                                 | melanoma",
            })
    void tagsThatSayNothingHereAreLeftOut(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices()).anyMatch(notice -> notice.startsWith("Tags of PubMed such as ["));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "melanoma[ti] NOT head and neck neoplasms[mh]       | title:melanoma NOT (head AND neck AND neoplasms)",
                "head and skin cancer[tiab] OR jak1[tiab]           | (head AND skin cancer) OR jak1",
                "Role of JAK1 and JAK2 in resistance[Title] AND x1  | title:Role AND title:JAK1 AND title:JAK2 AND title:resistance AND x1",
                "Cancer Immunology and Immunotherapy[ta] AND x1     | journal:\"Cancer Immunology and Immunotherapy\" AND x1",
                "Tumors not responding to PD-1 blockade[Title]      | title:Tumors title:responding title:PD-1 title:blockade",
                "(jak1 or jak2) AND melanoma[ti]                    | (jak1 OR jak2) AND title:melanoma",
                "jak1[tiab] or jak2[tiab]                           | jak1 OR jak2",
            })
    void aSmallWordInAValueIsNoOperator(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(melanoma) AND (clinicaltrial[Filter] AND english[Filter]) | melanoma | “clinicaltrial[Filter]” or “english[Filter]”",
                "melanoma AND \"last 5 years\"[PDat]     | melanoma          | “\"last 5 years\"[PDat]”",
                "systematic[sb] AND melanoma             | melanoma          | “systematic[sb]”",
                "english[la] NOT mice                    | NOT mice          | “english[la]”",
                "jak1 AND NOT english[la] AND mice       | jak1 AND mice     | “english[la]”",
                "((x1 OR 2020[edat]) AND (drug therapy[sh])) y1 | x1 y1      | “2020[edat]” or “drug therapy[sh]”",
                "(english OR german)[lang] AND jak1      | jak1              | “(english OR german)[lang]”",
                "jak1 english[la]                        | jak1              | “english[la]”",
                "jak1 NOT (letter[pt] OR editorial[pt])  | jak1              | “letter[pt]” or “editorial[pt]”",
            })
    void whatCannotBeKeptIsLeftOutWithItsOperatorAndTold(String text, String written, String told) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices())
                .containsExactly("Records here cannot be narrowed by " + told + ", so that was left out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "melanoma[ti] NOT PD-1/PD-L1[tiab]    | title:melanoma NOT (PD-1 AND PD-L1)",
                "PD-1/PD-L1[tiab] OR JAK1[tiab]       | (PD-1 AND PD-L1) OR JAK1",
                "x1,PD-L1[tiab] OR jak*[tiab]         | (x1 AND PD-L1) OR jak*",
                "PD-1/PD-L1[ti] OR JAK1[ti]           | title:PD-1/PD-L1 OR title:JAK1",
            })
    void valuesWithoutBlanksAreHeldTogether(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Melanoma/genetics[mh] OR JAK1[tiab]          | Melanoma OR JAK1",
                "“Melanoma/genetics”[Mesh]                    | \"Melanoma\"",
                "lung tumors/genetics[MeSH Terms:noexp] AND B2M | lung AND tumors AND B2M",
            })
    void subheadingsAreLeftOutAndTold(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices())
                .contains("Records here have no subheadings of MeSH such as “/genetics”, so these were left out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"PD-1\"[ti] AND(\"melanoma\"[ti]OR\"nevus\"[ti]) | title:PD-1 AND (title:melanoma OR title:nevus)",
                "jak1[ti] NOT\"Ribas A\"[au]                       | title:jak1 NOT author:\"Ribas A\"",
                "(jak1[ti])OR(jak2[ti])                            | title:jak1 OR title:jak2",
            })
    void operatorsNeedNoBlanks(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"jak1 loss\"[ti:~3]  | title:\"jak1 loss\"",
                "jak1 loss[tiab:~3]    | jak1 loss",
            })
    void aDistanceThatIsLeftOutIsTold(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices())
                .anyMatch(each -> each.startsWith("The distance between the words of “" + text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ribas A [au] AND melanoma [ti]                   | author:\"Ribas A\" AND title:melanoma",
                "jak1 loss [ti]                                   | title:jak1 title:loss",
                "(Ribas A [au]) relapse [ti]                      | author:\"Ribas A\" title:relapse",
                "jak1[pmid] AND melanoma [ti]                     | jak1 AND title:melanoma",
                "Smith J[au] AND 2019[year]                       | author:\"Smith J\" AND year:2019",
            })
    void aBlankMayStandBeforeATag(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @Test
    void tagsOfPagesAndTextsAreLeftOut() {
        Parsed parsed = parse("melanoma[ti] AND hasabstract[text] AND 375[volume] AND 819[page]");
        assertThat(parsed.written()).isEqualTo("title:melanoma");
        assertThat(parsed.notices())
                .containsExactly("Records here cannot be narrowed by “hasabstract[text]”, “375[volume]” or “819[page]”,"
                        + " so that was left out.");
    }

    @Test
    void unknownTagsAreLeftOutAndTold() {
        Parsed parsed = parse("melanoma[ti] AND jak1 loss[foo bar] OR relapse");
        assertThat(parsed.written()).isEqualTo("(title:melanoma AND jak1 AND loss) OR relapse");
        assertThat(parsed.notices())
                .containsExactly(
                        "Brackets such as “[foo bar]” are no tags of PubMed that are known here, so they were left out.");
        assertThat(parse("B[a]P[ti] AND CD8[+]").written()).isEqualTo("title:\"B[a]P\" AND CD8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x[ti] NOT (review[pt] AND 2019[dp])             | title:x              | “review[pt]” or “(review[pt] AND 2019[dp])”",
                "x[ti] NOT (2019[dp] english[la])                | title:x              | “english[la]” or “(2019[dp] english[la])”",
                "x[ti] NOT (english[la] AND mice)                | title:x              | “english[la]” or “(english[la] AND mice)”",
                "x[ti] NOT (mice[filter] NOT jak1)               | title:x              | “mice[filter]” or “(mice[filter] NOT jak1)”",
                "x[ti] NOT (y1 OR (mice AND (english[la])))      | title:x NOT y1       | “english[la]” or “(mice AND (english[la]))”",
                "x[ti] NOT (y1 NOT (mice AND english[la]))       | title:x NOT (y1 AND NOT mice) | “english[la]”",
                "x[ti] NOT (english[la] OR mice)                 | title:x NOT mice     | “english[la]”",
                "x[ti] AND (english[la] AND mice)                | title:x AND mice     | “english[la]”",
            })
    void noMoreIsExcludedThanWasAsked(String text, String written, String told) {
        assertThat(parse(text).written()).isEqualTo(written);
        assertThat(parse(text).notices())
                .containsExactly("Records here cannot be narrowed by " + told + ", so that was left out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "jak1[ti] OR jak2[ti] AND x1[ti]                     | (title:jak1 OR title:jak2) AND title:x1",
                "jak1[ti] NOT mice[ti] OR b2m[ti]                    | (title:jak1 AND NOT title:mice) OR title:b2m",
                "jak1[ti] AND jak2[ti] OR x1 AND b2m                 | ((title:jak1 AND title:jak2) OR x1) AND b2m",
                "b2m AND (jak1[ti] OR jak2[ti] AND x1[ti])           | b2m AND ((title:jak1 OR title:jak2) AND title:x1)",
                "jak1[ti] jak2[ti] OR b2m[ti]                        | (title:jak1 AND title:jak2) OR title:b2m",
                "loss and gain AND jak1[ti] OR b2m[ti]               | (loss AND (gain AND title:jak1)) OR title:b2m",
                "jak1[ti] OR NOT mice[ti] AND b2m[ti]                | (title:jak1 OR NOT title:mice) AND title:b2m",
                "english[la] OR jak1[ti] AND b2m[ti]                 | title:jak1 AND title:b2m",
                "(NOT mice[ti]) AND b2m[ti]                          | NOT title:mice AND title:b2m",
            })
    void operatorsJoinFromLeftToRight(String text, String written) {
        assertThat(parse(text).written()).isEqualTo(written);
    }

    @Test
    void ofDatesTheYearIsKeptAndTold() {
        Parsed parsed = parse("jak1 AND (\"2019/01/01\"[Date - Publication] : \"2021/12\"[Date - Publication])");
        assertThat(parsed.written()).isEqualTo("jak1 AND year:2019..2021");
        assertThat(parsed.notices()).singleElement().asString().endsWith(" was read as “year:2019..2021”.");
        assertThat(parse("2019/01/01:2021/12/31[dp]").written()).isEqualTo("year:2019..2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[18F]FDG",
                "[Ca2+] in",
                "PD-1[+]",
                "B[a]P",
                "CTLA-4 [ipilimumab]",
                "gold [Au]",
                "gold[Au] nanoparticles with PD-1",
                "titanium[Ti] nanoparticles AND PD-1",
                "Synergy of PD-1 AND CTLA-4. 10.1126/science.aar4060 [doi]",
                "gold [Au] OR platinum [Pt]",
                "jak1[foo] AND x1",
                "\"jak1[ti]\""
            })
    void otherBracketsAreNoTags(String text) {
        assertThat(PubmedSearch.translated(text, new Remarks())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "melanoma respond[ed] to anti-PD-1",
                "patients who respond[ed] to anti-PD-1 AND harbor JAK1 loss",
                "we treat[ed] all patients",
                "the drug[s] were approved[is] resistant",
                "loss of CD8[pl]",
                "patients with JAK1[all] loss",
                "THE LOSS OF CD8[PL] AND OF JAK1 IN PATIENTS WITH A MELANOMA",
            })
    void bracketsOfAnEditorAreNoTags(String text) {
        assertThat(PubmedSearch.translated(text, new Remarks())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jak1[all] AND melanoma", "(melanoma AND Boston[ad])", "(jak1[ab]) OR relapse"})
    void besideAnOperatorTheyAre(String text) {
        assertThat(PubmedSearch.translated(text, new Remarks())).isPresent();
    }

    @Test
    void wordsStandWhereTheyWereTyped() {
        assertThat(parse("Ribas A[au] AND jak1 loss[tiab] OR relapse [tw]").parts().stream()
                        .flatMap(PubmedSearchTest::words))
                .extracting(Syntax.Words::typed, Syntax.Words::start)
                .containsExactly(tuple("jak1", 16), tuple("loss", 21), tuple("relapse", 35));
    }

    private static Stream<Syntax.Words> words(Syntax part) {
        return switch (part) {
            case Syntax.Every(List<Syntax> parts) -> parts.stream().flatMap(PubmedSearchTest::words);
            case Syntax.Either(List<Syntax> parts) -> parts.stream().flatMap(PubmedSearchTest::words);
            case Syntax.Words words -> Stream.of(words);
            default -> Stream.of();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[ti]", "a[ti]", "(a[ti]", "\"a\"[ti] ", "2019[dp] : ", "a (b)", "[Date - ", "2020 "})
    void manyBracketsAreReadAtOnce(String piece) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> PubmedSearch.translated(piece.repeat(20_000) + "a[ti]", new Remarks()));
    }
}
