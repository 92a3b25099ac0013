package org.refractory.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.index.Samples;
import org.refractory.vocabulary.TermKind;

class ParserTest {
    private static final Naming NAMES = new Names(List.of(
            Samples.term(TermKind.CANCER, "nsclc", "Non-small cell lung cancer", null, "NSCLC"),
            Samples.term(TermKind.CANCER, "lung-cancer", "Lung cancer", null),
            Samples.term(TermKind.CANCER, "melanoma", "Melanoma", null, "skin cancer"),
            Samples.term(TermKind.CANCER, "nmsc", "Non-melanoma skin cancer", null, "skin cancer"),
            Samples.term(TermKind.MECHANISM, "jak-stat-loss", "Loss of JAK/STAT signalling", null),
            Samples.term(TermKind.THERAPY, "anti-pd-1", "Anti-PD-1", null, "PD-1 blockade"),
            Samples.term(TermKind.BIOMARKER, "hla-a", "HLA-A", null, "major histocompatibility complex, class I, A"),
            Samples.term(TermKind.BIOMARKER, "tgfb1", "TGF-b1", null),
            Samples.term(TermKind.BIOMARKER, "cd274", "PD-L1", null, "CD274")));

    private static Parsed parse(String text) {
        return Parser.parse(text, NAMES);
    }

    private static String read(String text) {
        return parse(text).written();
    }

    private static final String ABSTRACT =
            "Although the \"niche\" around them (e.g. stroma) is known, it is not clear how"
                    + " tumours of the lung escape. We show that loss of JAK1 in cells from 12 patients with skin cancer was followed by"
                    + " growth (HR -1.5; n = 19), and that AND gates of \u201csensors\u201d -although rare- were found at relapse in"
                    + " most of the samples that we could sequence. CONCLUSIONS It should be asked whether interferon, antigens or"
                    + " metabolites explain resistance of the melanoma; see doi:10.1000/182 and https://example.org/a?b=c for the data"
                    + " behind gene expression, kinases, transcripts, exomes, plasma, biopsies, controls, cohorts and survival. Funding: grants, charities, ministries, universities, hospitals, foundations,"
                    + " companies, patrons, donors, societies, academies, councils, unions, banks and lotteries.";

    @Test
    void sentencesThatWerePastedAreWords() {
        Parsed pasted = parse(ABSTRACT);
        assertThat(pasted.parts().getFirst().written()).isEqualTo("doi:10.1000/182");
        assertThat(pasted.parts().subList(1, pasted.parts().size()))
                .hasSize(Parser.MOST_LEAVES)
                .allMatch(Syntax.Words.class::isInstance)
                .doesNotHaveDuplicates();
        assertThat(pasted.parts().stream().map(Syntax::written))
                .contains("JAK1", "skin cancer", "interferon", "resistance", "metabolites")
                .doesNotContain("that", "org", "10.1000");
        assertThat(pasted.notices()).singleElement().asString().contains("64 most telling words");
        assertThat(parse(pasted.written()).written()).isEqualTo(pasted.written());
    }

    @Test
    void aSentenceTellsOfYearsAndDoesNotAskForThem() {
        assertThat(read("has mortality of melanoma been stable in 2009-2014"))
                .isEqualTo("mortality melanoma stable /2009-2014");
        assertThat(read("Melanoma related mortality has remained stable between 2009-2014."))
                .isEqualTo("Melanoma related mortality remained stable between /2009-2014");
        assertThat(read("melanoma 2009-2014")).isEqualTo("melanoma year:2009..2014");
        assertThat(read("what does loss of JAK1/2 do to the melanoma")).isEqualTo("loss JAK1 JAK2 melanoma");
        assertThat(read("does a nucleos(t)ide have an effect on melanoma"))
                .isEqualTo("nucleoside nucleostide effect melanoma");
    }

    @Test
    void aClaimIsNoExpression() {
        assertThat(read("The loss of JAK1 is found in the \"relapse\" of melanoma."))
                .isEqualTo("loss JAK1 found relapse melanoma");
        assertThat(parse("The loss of JAK1 is found in the relapse of melanoma.")
                        .notices())
                .isEmpty();
        assertThat(read("Some of the chimeric antigen receptor(CAR)-T cells were lost in patients."))
                .isEqualTo("chimeric antigen receptor CAR T cells lost patients");
        assertThat(read("Few of the patients who had had PD-(L)1 antibodies (or IL-2) lost NK-(T) cells."))
                .isEqualTo("Few patients PD-L1 antibodies IL-2 lost NK T cells");
        assertThat(read("\"acquired resistance\" melanoma.")).isEqualTo("\"acquired resistance\" melanoma");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gene:HLA-A why do patients relapse in melanoma. | gene:hla-a patients relapse melanoma",
                "year:2019..2021 resistance to pembrolizumab in melanoma. | year:2019..2021 resistance pembrolizumab melanoma",
                "resistance to PD-1 blockade in melanoma NOT uveal. | resistance PD-1 blockade melanoma NOT uveal",
                "melanoma of the skin title:(jak1 loss) in patients. | melanoma skin title:jak1 title:loss patients",
                "The loss was worse in men (OR 1.4). | loss worse men /OR 1.4",
                "Adjusted OR for death was 0.4 in patients with HLA-A loss. | Adjusted /OR death 0.4 patients HLA-A loss",
                "The adjusted OR (95% CI 1.2-3.4) was higher in patients with JAK1 loss. | (adjusted) (/OR) (95) (CI) (1.2-3.4) (higher) (patients) (JAK1) (loss)",
                "The adjusted OR (aOR) was 2.3 in patients with relapse. | adjusted /OR aOR 2.3 patients relapse",
                "Loss of \"tap 1\" OR (relapse of the skin) in patients. | Loss (\"tap 1\" OR (relapse AND skin)) patients",
                "Loss of HLA-A OR (tap1 AND tap2) in the patients. | Loss (HLA-A OR (tap1 AND tap2)) patients",
                "(resistance of the skin) OR (relapse of the lung in it). | (resistance AND skin) OR (relapse AND lung)",
                "The odds ratio (OR) of response was lower in melanoma. | odds ratio /OR response lower melanoma",
            })
    void whoAsksOfFieldsOrWithOperatorsPastesNoText(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "which of the patients relapse NOT JAK1/2        | patients relapse NOT (JAK1 OR JAK2)",
                "which of the patients relapse STK11 OR JAK1/2   | patients relapse (STK11 OR (JAK1 OR JAK2))",
                "which of the patients relapse JAK1/2 OR STK11   | patients relapse ((JAK1 OR JAK2) OR STK11)",
                "which of the patients relapse title:(JAK1/2)    | patients relapse (title:JAK1 OR title:JAK2)",
                "which of the patients relapse with JAK1/2 loss  | patients relapse JAK1 JAK2 loss",
            })
    void inASentenceOnlySignsAskForSymbolsThatAreWrittenAsOne(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(PD-1 or PD-L1) AND melanoma        | (PD-1 OR PD-L1) AND melanoma      | or  | OR",
                "(PD-1 or PD-L1) -melanoma           | (PD-1 OR PD-L1) NOT melanoma      | or  | OR",
                "melanoma NOT (uveal or mucosal)     | melanoma NOT (uveal OR mucosal)   | or  | OR",
                "jak1 AND ((a1 Or b1) c1)            | jak1 AND (a1 OR b1) AND c1        | Or  | OR",
                "title:(B2M or JAK1)                 | title:B2M OR title:JAK1           | or  | OR",
                "title:((B2M or JAK1) \"loss\")    | (title:B2M OR title:JAK1) title:loss | or | OR",
                "jak1 OR (b2m and \"tap 1\")       | jak1 OR (b2m AND \"tap 1\")     | and | AND",
                "(jak1 and/or b2m) AND melanoma      | (jak1 OR b2m) AND melanoma        | or  | OR",
                "melanoma AND (not uveal)            | melanoma AND NOT uveal            | not | NOT",
                "melanoma AND (jak1 or not b2m)      | melanoma AND (jak1 OR NOT b2m)    | not | NOT",
                "(jak1 and not b2m) OR melanoma      | (jak1 AND NOT b2m) OR melanoma    | not | NOT",
                "melanoma AND (jak1 AND not b2m)     | melanoma AND (jak1 AND NOT b2m)   | not | NOT",
                "jak1 AND (b2m and not ALL)          | jak1 AND (b2m AND NOT ALL)        | not | NOT",
                "title:(not uveal or jak1)           | NOT title:uveal OR title:jak1     | not | NOT",
                "jak1 AND (not (uveal or mucosal))   | jak1 AND NOT (uveal OR mucosal)   | not | NOT",
            })
    void smallOperatorsInParenthesesThatAreMeantAreOperators(String text, String written, String typed, String read) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices())
                .contains("\u201c" + typed + "\u201d in parentheses was read as " + read
                        + "; put it into quotation marks to search for the word.");
        assertThat(parse(written).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title:(loss of JAK1) b2m            | title:loss title:JAK1 b2m",
                "title:(what is it)                  | title:what title:is title:it",
                "(loss of the skin) AND jak1         | loss AND skin AND jak1",
                "(of AND jak1) OR b2m                | (of AND jak1) OR b2m",
                "(of or jak1) OR b2m                 | jak1 OR b2m",
                "(those who do not relapse) AND jak1 | relapse AND jak1",
                "(jak1 or b2m) melanoma              | jak1 b2m melanoma",
            })
    void otherLittleWordsInParenthesesSayNothing(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(tumors not expressing PD-L1) AND jak1   | tumors AND expressing AND PD-L1 AND jak1",
                "(patients and not responding) AND jak1   | patients AND responding AND jak1",
                "(not responding) AND jak1                | responding AND jak1",
                "(not all patients respond) AND melanoma  | all AND patients AND respond AND melanoma",
                "title:(not all patients respond)         | title:all title:patients title:respond",
                "melanoma AND (not only PD-L1)            | melanoma AND only AND PD-L1",
                "melanoma AND (whether or not B2M lost)   | melanoma AND B2M AND lost",
                "melanoma AND (jak1 not uveal)            | melanoma AND jak1 AND uveal",
                "(responders or not) AND jak1             | responders AND jak1",
            })
    void aSmallNotInParenthesesThatDeniesExcludesNothing(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices())
                .contains("\u201cnot\u201d was left out; write NOT in capitals before what must not be there.")
                .noneMatch(notice -> notice.contains("was read as NOT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MHC class I loss in melanoma patients    | MHC class I loss melanoma patients",
                "how does stage i melanoma respond        | stage i melanoma respond",
                "which HLA do I look for in a melanoma    | HLA look melanoma",
                "title:(loss of the HLA class I) AND jak1 | title:loss AND title:HLA AND title:class AND title:I AND jak1",
            })
    void aRomanOneIsNoLittleWord(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
    }

    @Test
    void aTextInCapitalsHasNoOperators() {
        assertThat(read("RESISTANCE TO PD-1 BLOCKADE AND LOSS OF ANTIGENS IN MELANOMA"))
                .isEqualTo("resistance pd-1 blockade loss antigens melanoma");
        assertThat(parse("RESISTANCE TO PD-1 BLOCKADE AND LOSS OF ANTIGENS IN MELANOMA")
                        .notices())
                .singleElement()
                .asString()
                .contains("capitals");
        assertThat(read("PHASE II STUDY OF NIVOLUMAB (BMS-936558) AND IPILIMUMAB IN PATIENTS WITH MELANOMA"))
                .isEqualTo("phase ii study nivolumab bms-936558 ipilimumab patients melanoma");
        assertThat(read("ROLE OF TGF-β AND PD-L1 IN RESISTANCE TO CHECKPOINT BLOCKADE"))
                .isEqualTo("role tgf-β pd-l1 resistance checkpoint blockade");
        assertThat(read("MELANOMA AND (JAK1 OR JAK2)")).isEqualTo("MELANOMA AND (JAK1 OR JAK2)");
        assertThat(read("JAK1 AND JAK2 NOT MELANOMA")).isEqualTo("(JAK1 AND JAK2) NOT MELANOMA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "HLA CLASS I AND STAGE I NSCLC NOT STAGE III     | HLA CLASS (I AND STAGE) NSCLC NOT STAGE III",
                "PHASE I OR PHASE II TRIAL OF IDO1 NOT TIGIT     | PHASE (I OR PHASE) II TRIAL OF IDO1 NOT TIGIT",
                "ARMS A AND B OF STAGE I NSCLC CLASS I           | ARMS (A AND B) OF STAGE I NSCLC CLASS I",
                "ROLE OF TMB AND PD-L1 in NSCLC IN THE PD-1 ERA  | ROLE OF (TMB AND PD-L1) NSCLC IN THE PD-1 ERA",
                "THE ROLE OF \"COLD\" OR \"HOT\" TUMORS IN NSCLC   | THE ROLE OF (\"COLD\" OR \"HOT\") TUMORS IN NSCLC",
            })
    void anExpressionInCapitalsIsNoTitle(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOSS OF ANTIGENS IN THE SKIN NOT STAGE III      | LOSS OF ANTIGENS IN THE SKIN NOT STAGE III",
                "LOSS OF ANTIGENS IN THE SKIN NOT IDO1           | LOSS OF ANTIGENS IN THE SKIN NOT IDO1",
                "LOSS OF ANTIGENS IN THE SKIN NOT SKIN CANCER    | LOSS OF ANTIGENS IN THE SKIN NOT SKIN CANCER",
                "LOSS OF ANTIGENS IN THE SKIN NOT CANCER:NSCLC   | LOSS OF ANTIGENS IN THE SKIN NOT cancer:nsclc",
            })
    void whatIsExcludedInCapitalsIsTold(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).singleElement().asString().startsWith("NOT in your question was read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHY DO PATIENTS NOT RESPOND TO PD-1 BLOCKADE    | patients respond pd-1 blockade",
                "TREATMENT OF PATIENTS NOT RESPONDING TO PD-1 IN MELANOMA | treatment patients responding pd-1 melanoma",
                "WHY DO PATIENTS WITH MSI-H NOT BENEFIT FROM PD-1 | patients msi-h benefit pd-1",
                "WHICH OF THE PATIENTS RELAPSE NOT JAK1          | patients relapse jak1",
                "TMB AND NOT PD-L1 PREDICTS RESPONSE TO PD-1 IN PATIENTS WITH NSCLC | tmb pd-l1 predicts response pd-1 patients nsclc",
                "IL-2 AND TYPE I IFN IN RCC                      | il-2 type i ifn rcc",
                "HLA CLASS I AND II IN NSCLC                     | hla class i ii nsclc",
                "NOT ALL PATIENTS RESPOND TO PD-1 BLOCKADE IN NSCLC | all patients respond pd-1 blockade nsclc",
            })
    void whatIsDeniedInCapitalsIsNotExcluded(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).singleElement().asString().contains("written in capitals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ROLE OF ctDNA AND TMB IN RESISTANCE TO CHECKPOINT BLOCKADE IN NSCLC | role ctdna tmb resistance checkpoint blockade nsclc",
                "PEMBROLIZUMAB 3 mg/kg AND IPILIMUMAB IN PATIENTS WITH MELANOMA | pembrolizumab 3 mg kg ipilimumab patients melanoma",
                "THE ROLE OF \"COLD\" TUMORS AND TMB IN NSCLC | role \"cold\" tumors tmb nsclc",
                "RESPONSE TO PD-1 OR PD-L1 BLOCKADE IN STAGE I NSCLC | response pd-1 pd-l1 blockade stage i nsclc",
                "PATIENTS WHO DO NOT RESPOND TO PD-1 AND THEIR RELAPSE | patients respond pd-1 relapse",
            })
    void aTitleMayHoldSymbolsInSmallLettersAndQuotationMarks(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).singleElement().asString().contains("written in capitals");
    }

    @Test
    void aCitationAsksForItsArticle() {
        String cited = "Zaretsky JM, et al. Mutations Associated with Acquired Resistance to PD-1 Blockade in Melanoma."
                + " N Engl J Med. 2016;375(9):819-29. doi: 10.1056/NEJMoa1604958. Epub 2016 Jul 13. PMID: 27433843; PMCID: PMC5007206.";
        String names = "(doi:10.1056/nejmoa1604958 OR pmid:27433843 OR pmcid:PMC5007206)";
        assertThat(read(cited))
                .startsWith(names + " ")
                .contains("Acquired Resistance")
                .doesNotContain("PMC ", "Jul 13 P");
        assertThat(read("On resistance to PD-1 blockade in melanoma. PMID: 27433843."))
                .isEqualTo("pmid:27433843 resistance PD-1 blockade melanoma");
        assertThat(read("PMID: 27433843 PMCID: PMC5007206 DOI: 10.1056/NEJMoa1604958"))
                .isEqualTo("pmid:27433843 OR pmcid:PMC5007206 OR doi:10.1056/nejmoa1604958");
        for (String medline : List.of("PMID- 27433843", "PMID - 27433843", "pmid-27433843")) {
            assertThat(read(medline)).isEqualTo("pmid:27433843");
        }
        assertThat(read("PMCID- PMC5007206")).isEqualTo("pmcid:PMC5007206");
        assertThat(read("PMID- 27433843 OWN - NLM STAT- MEDLINE DCOM- 20170101"))
                .isEqualTo("pmid:27433843 OWN NLM STAT MEDLINE DCOM 20170101");
        assertThat(parse("PMID- 27433843 OWN - NLM STAT- MEDLINE DCOM- 20170101")
                        .notices())
                .isEmpty();
        assertThat(read("/pmid-27433843")).isEqualTo("/pmid-27433843");
        assertThat(read("PMID 27433843, 28805662")).isEqualTo("pmid:27433843,28805662");
        assertThat(read("PMID 27433843, 2017")).isEqualTo("pmid:27433843 2017");
        assertThat(read("pmid:27433843,28805662,1234")).isEqualTo("pmid:27433843,28805662,1234");
        for (String list : List.of(
                "(PMID: 27433843, 28805662)",
                "[PMID: 27433843; 28805662]",
                "pmid:27433843, 28805662",
                "PMID 27433843 28805662",
                "PMID 27433843 and 28805662.")) {
            assertThat(read(list)).as(list).isEqualTo("pmid:27433843,28805662");
        }
        assertThat(read("PMID:27433843.")).isEqualTo("pmid:27433843");
        for (String central : List.of(
                "[PMC5007206]",
                "pmcid:PMC5007206.",
                "PMCID PMC5007206",
                "https://europepmc.org/article/PMC/PMC5007206",
                "https://pmc.ncbi.nlm.nih.gov/articles/PMC5007206/?report=reader")) {
            assertThat(read(central)).as(central).isEqualTo("pmcid:PMC5007206");
        }
        assertThat(read("<https://pubmed.ncbi.nlm.nih.gov/27433843>")).isEqualTo("pmid:27433843");
        assertThat(read("jak1 DOI={10.1056/nejmoa1604958},")).isEqualTo("jak1 doi:10.1056/nejmoa1604958");
        assertThat(read("jak1 url={http://dx.doi.org/10.1056/nejmoa1604958},"))
                .isEqualTo("jak1 doi:10.1056/nejmoa1604958");
        assertThat(read("foo/PMC5007206")).isEqualTo("foo /PMC5007206");
        String many = IntStream.range(0, 60)
                .mapToObj(each -> "PMC" + (5_007_206 + each))
                .collect(Collectors.joining(" "));
        assertThat(parse(many).notices()).isEmpty();
        assertThat(read(many)).contains("PMC5007265");
        assertThat(read("doi:10.1000/x OR doi:10.1000/x doi:10.1000/x")).isEqualTo("doi:10.1000/x");
        assertThat(read("a1 ".repeat(80) + cited)).contains(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"PD-1\"[tiab] AND melanoma[MeSH Terms] | \"PD-1\" AND melanoma",
                "melanoma[tiab] OR nevus[Title/Abstract] | melanoma OR nevus",
                "CD8+[tiab] AND melanoma [tw]            | CD8 AND melanoma",
                "\"CD8+\"[ti] melanoma [title]           | title:CD8+ title:melanoma",
                "27433843[PMID] OR 28805662[uid]         | pmid:27433843 OR pmid:28805662",
                "immuno*[tw] melanoma[mh:noexp]          | immuno* melanoma",
                "melanoma[sic]                           | melanoma sic",
            })
    void tagsOfPubmedAreLeftOut(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices().stream().anyMatch(notice -> notice.contains("Tags of PubMed")))
                .isEqualTo(text.matches("(?s).*\\[(tiab|tw|Title).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27433843, 28805662",
                "27433843 28805662",
                " 27433843\n28805662\n",
                "27433843 OR 28805662",
                "27433843; 28805662.",
                "PMIDs: 27433843, 28805662",
                "PMIDs 27433843 28805662",
                "PMID: 27433843 or 28805662",
                "PMID: 27433843 OR 28805662",
                "PMID: 27433843/28805662",
                "PMID: 27433843 & 28805662",
                "PMID: 27433843|28805662",
            })
    void numbersOfPubmedAreAList(String list) {
        assertThat(read(list)).isEqualTo("pmid:27433843,28805662");
        assertThat(parse(list).notices().stream().allMatch(notice -> notice.endsWith(" list of PubMed numbers.")))
                .isTrue();
    }

    @Test
    void otherNumbersAreNoList() {
        assertThat(read("PMID: 27433843 OR melanoma")).isEqualTo("pmid:27433843 OR melanoma");
        assertThat(read("(pmid:27433843) OR 28805662")).isEqualTo("pmid:27433843 OR /28805662");
        assertThat(read("melanoma 27433843 28805662")).isEqualTo("melanoma 27433843 28805662");
        assertThat(read("2019 2020")).isEqualTo("2019 2020");
    }

    @Test
    void noRecordHasTwoNumbers() {
        assertThat(read("pmid:(27433843 and 28841389)")).isEqualTo("pmid:27433843 OR pmid:28841389");
        assertThat(read("year:(2019 and 2020)")).isEqualTo("year:2019 OR year:2020");
        assertThat(read("author:(An or Do)")).isEqualTo("author:An OR author:Do");
        assertThat(read("title:(jak1 and b2m)")).isEqualTo("title:jak1 AND title:b2m");
    }

    @Test
    void pagesAreNoYears() {
        assertThat(read("Lancet 389, 1993-2004 (2017)")).isEqualTo("Lancet 389 /1993-2004 2017");
        for (String cited : List.of(
                "Gandhi L, et al. N Engl J Med 2018; 378: 1978-1992",
                "New England journal of medicine, 378(22), 1978-1992. https://doi.org/10.1056/NEJMoa1801005",
                "vol. 378, no. 22, pp. 1978–1992, 2018",
                "New England Journal of Medicine 378.21 (2018): 1976-1986",
                "Cancer Res. 2015, 75, 1990–1999",
                "Chaft, J.E. Neoadjuvant PD-1 Blockade. N. Engl. J. Med. 2018, 378, 1976–1986.",
                "N Engl J Med 2018;378 (21): 1976-1986",
                "J. Immunol. 2014; 192 (4), 1954-1962",
                "J Immunol, vol 192, 1954-1962",
                "J Immunol 192 (2014) 1954-1962",
                "Chaft, J.E. (2018). PD-1 Blockade. Cancer Cell 378, 1976–1986",
                "PG  - 1976-1986",
                "pages 1976-1986",
                "melanoma 2078-2092")) {
            assertThat(read(cited)).as(cited).doesNotContain("year:");
        }
        for (String asked : List.of(
                "melanoma (stage 4), 2019-2021",
                "KEYNOTE-006: 2019-2021",
                "KEYNOTE-006 (2015) 2019-2021",
                "Checkmate 067 (2015) 2019-2021",
                "KEYNOTE 024 (2016), 2019-2021",
                "CheckMate 227 (2018) 2019-2021",
                "trials (2018) KEYNOTE 006, 2019-2021",
                "stage 3: 2019-2021",
                "Cohort 2: 2019-2021",
                "melanoma (2018) phase 3, 2019-2021",
                "2015, 2016, 2019-2021")) {
            assertThat(read(asked)).as(asked).endsWith("year:2019..2021");
        }
        assertThat(read("melanoma (skin) 2019-2021")).isEqualTo("melanoma skin year:2019..2021");
        assertThat(read("phase 3, 2019-2021")).isEqualTo("phase 3 year:2019..2021");
    }

    @Test
    void aLongExpressionIsNoText() {
        String genes = IntStream.range(0, 40).mapToObj(each -> "gene" + each).collect(Collectors.joining(" OR "));
        assertThat(parse("melanoma AND (" + genes + ")").parts())
                .singleElement()
                .isInstanceOf(Syntax.Every.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jak1 melanoma                    | jak1 melanoma",
                "jak1  AND melanoma               | jak1 AND melanoma",
                "jak1 OR jak2                     | jak1 OR jak2",
                "melanoma jak1 OR jak2            | melanoma (jak1 OR jak2)",
                "lung cancer OR melanoma          | lung cancer OR melanoma",
                "relapse lung cancer OR melanoma  | relapse (lung cancer OR melanoma)",
                "a1 AND b1 OR c1                  | (a1 AND b1) OR c1",
                "a1 OR b1 AND c1                  | a1 OR (b1 AND c1)",
                "a1 AND (b1 OR c1)                | a1 AND (b1 OR c1)",
                "(a1 OR b1) (c1 OR d1)            | (a1 OR b1) (c1 OR d1)",
                "jak1 -melanoma                   | jak1 NOT melanoma",
                "jak1 NOT melanoma                | jak1 NOT melanoma",
                "jak1 AND NOT melanoma            | jak1 AND NOT melanoma",
                "NOT NOT jak1                     | jak1",
                "-(jak1 OR jak2) b2m              | NOT (jak1 OR jak2) b2m",
                "-\"checkpoint blockade\"         | NOT \"checkpoint blockade\"",
                "resist*                          | resist*",
                "\"acquired resistance\"          | \"acquired resistance\"",
                "“acquired   resistance”          | \"acquired resistance\"",
                "\"resistance acquired\"~5        | \"resistance acquired\"~5",
                "PD-1                             | PD-1",
                "anti-PD-1 -1                     | anti-PD-1 1",
                "HLA-A*02:01                      | HLA-A*02:01",
                "p<0.05                           | p 0.05",
                "jak1 and b2m                     | jak1 b2m",
                "resistance to pembrolizumab      | resistance pembrolizumab",
                "to the                           | to the",
                "hepatitis a                      | hepatitis a",
                "melanoma \u2013jak1              | melanoma NOT jak1",
                "melanoma \u2212\"jak1 loss\"       | melanoma NOT \"jak1 loss\"",
                "melanoma !jak1                   | melanoma NOT jak1",
                "melanoma -4-1BB                  | melanoma NOT 4-1BB",
                "melanoma -2019                   | melanoma NOT 2019",
                "IL -2                            | (IL) (2)",
                "anti-PD -1/PD-L1 melanoma        | anti-PD -1 PD-L1 melanoma",
                "2015 -2019                       | 2015 2019",
                "non small*                       | non-small*",
                "jak1 non small*                  | jak1 non-small*",
                "jak1 && jak2                     | jak1 AND jak2",
                "of has jak1 b2m                  | jak1 b2m",
            })
    void readsWordsAndOperators(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resistance to anti-CTLA-4 and -PD-1 in melanoma | resistance anti-CTLA-4 PD-1 melanoma | “-PD-1”",
                "anti-PD-(L)1 and -CTLA-4 loss        | (anti-PD-1 OR anti-PD-L1) CTLA-4 loss | “-CTLA-4”",
                "anti-PD-1 / -PD-L1 resistance        | anti-PD-1 PD-L1 resistance             | “-PD-L1”",
                "MHC class II and -III loss           | MHC class II III loss                  | “-III”",
                "tumor-infiltrating and –resident     | tumor-infiltrating resident            | “–resident”",
                "anti-PD-1 (and -PD-L1) resistance    | anti-PD-1 PD-L1 resistance             | “-PD-L1”",
                "anti-PD-1 versus -PD-L1              | anti-PD-1 versus PD-L1                 | “-PD-L1”",
                "HLA-A, -B, or -C loss                | HLA-A B C loss                         | “-B”",
                "HLA-A, -B loss                       | HLA-A B loss                           | “-B”",
                "anti-PD-1, -PD-L1, and -CTLA-4 loss  | anti-PD-1 PD-L1 CTLA-4 loss            | “-CTLA-4”",
                "how to treat patients with melanoma –uveal | treat patients melanoma uveal    | “–uveal”",
            })
    void aHyphenWithoutItsWordExcludesNothing(String text, String written, String told) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices())
                .contains(told + " was searched as a word; write NOT in capitals before what must not be there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Resistance to immunotherapy –an overview | Resistance immunotherapy overview",
                "Immune escape -the role of B2M           | Immune escape role B2M",
                "PD-1, -melanoma                          | PD-1 NOT melanoma",
                "PD-1, -CNS                               | PD-1 NOT CNS",
                "PD-1, -b2m                               | PD-1 NOT b2m",
                "jak1 AND/OR b2m                          | jak1 OR b2m",
                "author:(Ribas, An, Kim)                  | author:Ribas author:An author:Kim",
                "PD-1, -NK cells                          | PD-1 NOT NK cells",
                "stage IV and -uveal                      | stage IV NOT uveal",
                "PD-1 -melanoma and -nevus                | PD-1 NOT melanoma NOT nevus",
                "PD-1 AND -melanoma                       | PD-1 AND NOT melanoma",
                "PD-1 and -is:retracted                   | PD-1 NOT is:retracted",
                "PD-1 and -\"skin cancer\"                 | PD-1 NOT \"skin cancer\"",
                "\"PD-1\" and -melanoma                    | \"PD-1\" NOT melanoma",
                "how to treat patients with melanoma -uveal | treat patients melanoma NOT uveal",
            })
    void aMinusExcludesWhatSomebodyMayNotWant(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://doi.org/10.1056/NEJMoa9999999  | doi:10.1056/nejmoa9999999",
                "doi.org/10.1056/NEJMoa1604958          | doi:10.1056/nejmoa1604958",
                "10.1038/s41586-099-9999-9              | doi:10.1038/s41586-099-9999-9",
                "DOI 10.1056/NEJMoa1604958              | doi:10.1056/nejmoa1604958",
                "doi: 10.1056/NEJMoa1604958.            | doi:10.1056/nejmoa1604958",
                "(doi:10.1056/NEJMoa1604958.)           | doi:10.1056/nejmoa1604958",
                "doi:https://doi.org/10.1056/NEJMoa1    | doi:10.1056/nejmoa1",
                "https://www.nejm.org/doi/full/10.1056/NEJMoa1604958?query=x | doi:10.1056/nejmoa1604958",
                "www.science.org/doi/10.1126/science.1/abstract | doi:10.1126/science.1",
                "https://doi.org/10.1016%2Fj.cell.1     | doi:10.1016/j.cell.1",
                "https://www.nature.com/articles/s41591-019-0349-y | doi:10.1038/s41591-019-0349-y",
                "nature.com/articles/nm.4333.pdf        | doi:10.1038/nm.4333",
                "10.1016/S0140-6736(16)00561-4          | doi:\"10.1016/s0140-6736(16)00561-4\"",
                "pubmed.ncbi.nlm.nih.gov/27433843       | pmid:27433843",
                "https://pubmed.ncbi.nlm.nih.gov/27433843/ | pmid:27433843",
                "https://pubmed.ncbi.nlm.nih.gov/?term=27433843 | pmid:27433843",
                "https://pubmed.ncbi.nlm.nih.gov/?term=27433843%5Buid%5D&sort=date | pmid:27433843",
                "https://europepmc.org/article/MED/27433843 | pmid:27433843",
                "europepmc.org/abstract/med/27433843.   | pmid:27433843",
                "https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0220389&type=printable | doi:10.1371/journal.pone.0220389",
                "https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf+html | doi:10.1101/2020.01.01.123456",
                "https://www.biorxiv.org/content/10.64898/2025.12.01.123456v1 | doi:10.64898/2025.12.01.123456",
                "10.1101/2020.01.01.123456v12           | doi:10.1101/2020.01.01.123456",
                "10.1016/j.cell.2020v2                  | doi:10.1016/j.cell.2020v2",
                "10.1056/a,10.1056/b                    | doi:10.1056/a OR doi:10.1056/b",
                "doi:10.1056/a;10.1056/b                | doi:10.1056/a,10.1056/b",
                "https://doi.org/10.1056/a;https://doi.org/10.1056/b jak1 | (doi:10.1056/a OR doi:10.1056/b) jak1",
                "10.1016/a,b                            | doi:10.1016/a,b",
                "PMID 27433843                          | pmid:27433843",
                "PMID: 27433843.                        | pmid:27433843",
                "jak1 10.1056/NEJMoa1604958, b2m        | jak1 doi:10.1056/nejmoa1604958 b2m",
                "pmid, 27433843                         | (pmid) (27433843)",
                "doi and pmid                           | doi pmid",
            })
    void readsNamesOfArticlesAsTheyArePasted(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JAK1/2 mutation       | (JAK1 OR JAK2) mutation",
                "HER2/3                | HER2 OR HER3",
                "STAT1/3/5             | STAT1 OR STAT3 OR STAT5",
                "anti-PD-1/L1 jak1     | (anti-PD-1 OR anti-PD-L1) jak1",
                "PD-L1/L2              | PD-L1 OR PD-L2",
                "CD4/CD8               | CD4 CD8",
                "grade 3/4             | grade 3 4",
                "1/2                   | 1 2",
                "-JAK1/2 melanoma      | NOT (JAK1 OR JAK2) melanoma",
                "anti-PD-(L)1 NSCLC    | (anti-PD-1 OR anti-PD-L1) NSCLC",
                "PD-(L)1, jak1         | (PD-1 OR PD-L1) jak1",
                "PD(L)1                | PD1 OR PDL1",
                "PD-(L)-1              | PD-1 OR PD-L-1",
                "tumor(s) response     | tumor s response",
                "cancer(HCC)melanoma   | cancer HCC melanoma",
                "anti–PD-(L)1          | anti–PD-1 OR anti–PD-L1",
                "PD\u2010(L)1              | PD\u20101 OR PD\u2010L1",
                "PD\u2011L1/2              | PD\u2011L1 OR PD\u2011L2",
                "jak1(loss) b2m        | jak1 loss b2m",
                "title:JAK1/2          | title:JAK1/2",
                "title:(JAK1/2)        | title:JAK1 OR title:JAK2",
                "gene:PD-L1/2          | gene:cd274",
            })
    void readsSeveralSymbolsThatAreWrittenAsOne(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PD-L1- tumors    | PD-L1 negative tumors   | “PD-L1-” was read as “PD-L1 negative”.",
                "CD19- relapse    | CD19 negative relapse   | “CD19-” was read as “CD19 negative”.",
                "CD19neg, relapse | CD19 negative relapse   | “CD19neg” was read as “CD19 negative”.",
                "CD8pos           | CD8 positive            | “CD8pos” was read as “CD8 positive”.",
                "jak1 PD-L1neg    | jak1 PD-L1 negative     | “PD-L1neg” was read as “PD-L1 negative”.",
                "PD-L1- oral      | PD-L1 negative oral     | “PD-L1-” was read as “PD-L1 negative”.",
                "CD19- organoids  | CD19 negative organoids | “CD19-” was read as “CD19 negative”.",
                "HER2neg therapy  | HER2 negative therapy   | “HER2neg” was read as “HER2 negative”.",
                "CD19⁻ vaccine    | CD19 negative vaccine   | “CD19⁻” was read as “CD19 negative”.",
                "CD8- γδ T cells  | CD8 negative γδ T cells | “CD8-” was read as “CD8 negative”.",
                "ALK- NSCLC       | ALK negative NSCLC      | “ALK-” was read as “ALK negative”.",
                "HLA- CD8+        | HLA negative CD8        | “HLA-” was read as “HLA negative”.",
                "EGFR- ALK wild   | EGFR negative ALK wild  | “EGFR-” was read as “EGFR negative”.",
                "EBV- GC          | EBV negative GC         | “EBV-” was read as “EBV negative”.",
                "CD4− and CD8     | CD4 negative CD8        | “CD4−” was read as “CD4 negative”.",
                "ER- breast       | ER negative breast      | “ER-” was read as “ER negative”.",
                "CD8- T cells     | CD8 negative T cells    | “CD8-” was read as “CD8 negative”.",
                "n>=1,000 NSCLC   | n:1000.. NSCLC          | “n>=1,000” was read as “n:1000..”.",
                "n=4 melanoma     | n:4 melanoma            | “n=4” was read as “n:4”.",
                "n>=100 melanoma  | n:100.. melanoma        | “n>=100” was read as “n:100..”.",
                "(N≥100)          | n:100..                 | “N≥100” was read as “n:100..”.",
                "2019-2021 jak1   | year:2019..2021 jak1    | “2019-2021” was read as “year:2019..2021”.",
                "2019..2021 NSCLC | year:2019..2021 NSCLC   | “2019..2021” was read as “year:2019..2021”.",
                "2019–2021        | year:2019..2021         | “2019–2021” was read as “year:2019..2021”.",
            })
    void whatSignsSayIsReadAndTold(String text, String written, String notice) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).containsExactly(notice);
        assertThat(parse(written).notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PD-L1- and CTLA-4-blockade",
                "IL- 2",
                "EGFR- mutant",
                "PD-1- treated",
                "CAR-(T)",
                "CAR- T",
                "MSI- H colorectal",
                "EGFR- TKI",
                "PD- L1",
                "TGF- β",
                "IL1- β",
                "CD19- CAR T",
                "BRAF- V600E",
                "TGF- β1 signaling",
                "NF- κB signaling",
                "IFN- γR1 loss",
                "TGF- b1",
                "PD− L1",
                "IL− 2",
                "CAR− T cells",
                "BCR- ABL-positive",
                "JAK- STAT",
                "HLA− DR",
                "BRAF- V600",
                "phase II- III trial",
                "Melanoma- a review",
                "2021-2019",
                "vol 819-829",
            })
    void aHyphenMayJustEndAWord(String text) {
        assertThat(parse(text).notices()).isEmpty();
        assertThat(read(text)).doesNotContain("negative").doesNotContain("year:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Why doesn't immunotherapy work in melanoma? | immunotherapy melanoma",
                "Why don’t they respond to jak1              | respond jak1",
                "tumors that can't respond                   | tumors respond",
                "patients won't respond                      | patients respond",
                "what if they've lost jak1                   | if lost jak1",
                "don't                                       | don't",
                "T cell                                      | T cell",
            })
    void halvesOfContractionsAreNoWords(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
    }

    @Test
    void whatIsSaidOfAMarkerIsPartedFromItButNeverNonFromAWord() {
        assertThat(parse("jak1-mutated").parts()).hasSize(2);
        assertThat(parse("jak1-melanoma").parts()).hasSize(1);
        assertThat(parse("non-mutated").parts()).hasSize(1);
        assertThat(parse("non mutated jak1").parts()).hasSize(2);
    }

    @Test
    void whatReadsAsAnotherNameSideBySideIsWrittenApart() {
        assertThat(read("PD-1 and blockade")).isEqualTo("(PD-1) (blockade)");
        assertThat(parse("(PD-1) (blockade)").parts()).hasSize(2);
        assertThat(read("non, responders")).isEqualTo("(non) (responders)");
        assertThat(read("jak1 and melanoma")).isEqualTo("jak1 melanoma");
    }

    @Test
    void twoBarsAreAnOr() {
        assertThat(read("jak1 || jak2")).isEqualTo("jak1 OR jak2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title:jak1                          | title:jak1",
                "title:\"acquired resistance\"       | title:\"acquired resistance\"",
                "TITLE:immuno*                       | title:immuno*",
                "title:(jak1 OR jak2)                | title:jak1 OR title:jak2",
                "author:Zaretsky                     | author:Zaretsky",
                "author:\"García-Díaz A\"            | author:\"García-Díaz A\"",
                "journal:\"N Engl J Med\"            | journal:\"N Engl J Med\"",
                "year:2019..2021                     | year:2019..2021",
                "year:2021-2019                      | year:2019..2021",
                "year:>=2019                         | year:2019..",
                "year:>2019                          | year:2020..",
                "year:<2019                          | year:..2018",
                "year:2019                           | year:2019",
                "year:2020-                          | year:2020..",
                "year:2020+                          | year:2020..",
                "year:>=2020                         | year:2020..",
                "n:100+                              | n:100..",
                "n:>=100                             | n:100..",
                "n:≤9                                | n:..9",
                "pmid:27433843                       | pmid:27433843",
                "pmid:27433843,29773717              | pmid:27433843,29773717",
                "doi:10.1016/S0140-6736(16)00561-4   | doi:\"10.1016/s0140-6736(16)00561-4\"",
                "(doi:10.1056/NEJMoa1604958)         | doi:10.1056/nejmoa1604958",
                "mechanism:jak-stat-loss             | mechanism:jak-stat-loss",
                "mechanism:\"loss of jak/stat signalling\" | mechanism:jak-stat-loss",
                "cancer:NSCLC                        | cancer:nsclc",
                "cancer:melanoma,nsclc               | cancer:melanoma,nsclc",
                "cancer:(melanoma OR lung cancer)    | cancer:melanoma OR cancer:lung-cancer",
                "therapy:\"PD-1 blockade\"           | therapy:anti-pd-1",
                "gene:CD274                          | gene:cd274",
                "biomarker:pd-l1                     | gene:cd274",
                "gene:\"major histocompatibility complex, class I, A\" | gene:hla-a",
                "level:A..B                          | level:A,B",
                "level:b                             | level:B",
                "level:A,C                           | level:A,C",
                "level:>=B                           | level:A,B",
                "level:<C                            | level:D,E",
                "timing:acquired                     | timing:acquired",
                "timing:\"not stated\"               | timing:not-stated",
                "type:predictive                     | type:predictive",
                "direction:opposes                   | direction:does-not-support",
                "direction:\"does not support\"      | direction:does-not-support",
                "has:quote                           | has:quote",
                "is:retracted                        | is:retracted",
                "-is:retracted jak1                  | NOT is:retracted jak1",
                "trial:nct01295827                   | trial:NCT01295827",
                "id:e12,A3                           | id:E12,A3",
                "jak1 year:2019, n:>=100             | jak1 year:2019 n:100..",
            })
    void readsFields(String text, String written) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jak1 AND                | jak1          | “AND” stands where it joins nothing and was left out.",
                "OR 2.5                  | 2.5           | “OR” stands where it joins nothing and was left out.",
                "jak1 AND OR b2m         | jak1 b2m      | “AND” stands where it joins nothing and was left out.",
                "NOT                     | ''            | “NOT” stands where it joins nothing and was left out.",
                "(jak1 OR jak2           | jak1 OR jak2  | A parenthesis was not closed; it was taken to reach to the end.",
                "jak1) b2m               | jak1 b2m      | A closing parenthesis has no partner and was left out.",
                "\"jak1 b2m              | jak1 b2m      | A quotation mark has no partner, so the words behind it were searched one by one.",
                "cancer:zebrafish jak1   | zebrafish jak1 | No cancer here is called “zebrafish”, so it was searched as words.",
                "cancer:melanoma,zebra   | cancer:melanoma | No cancer here is called “zebra”, so it was left out.",
                "cancer:\"skin cancer\"  | cancer:melanoma,nmsc | “skin cancer” names several: Melanoma, Non-melanoma skin cancer. Each of them counts.",
                "year:soon               | soon          | “soon” is no year or range such as 2019..2021 or >=100, so it was searched as words.",
                "level:F                 | F             | “F” cannot stand behind level:, so it was searched as words. There are A, B, C, D, E.",
                "is:wrong                | wrong         | “wrong” cannot stand behind is:, so it was searched as words. There are retracted, suspended, superseded.",
                "pmid:abc                | abc           | “abc” is no PubMed number, so it was searched as words.",
                "id:X9                   | X9            | “X9” is no number of a record here such as A17 or E42, so it was searched as words.",
                "a*                      | a             | Write one word of at least two letters before the asterisk; “a” was searched as a word.",
                "HLA-DRB1*04:01:01*      | HLA-DRB1*04:01:01 | Write a word of at most 4 parts before the asterisk; “HLA-DRB1*04:01:01” was searched as it is.",
                "*mab                    | mab           | An asterisk stands for letters at the end of a word only; that before “mab” was left out.",
                "cancer: melanoma        | cancer melanoma | “cancer:” has nothing right behind it, so it was searched as a word. What is asked of a field stands behind its colon without a blank, as in cancer:melanoma.",
                "title:                  | title         | “title:” has nothing right behind it, so it was searched as a word. What is asked of a field stands behind its colon without a blank, as in cancer:melanoma.",
                "title:\"jak1 b2m         | title:jak1 b2m | A quotation mark has no partner, so only the word behind it was searched in that field.",
                "title:\"                 | ''            | A quotation mark has no partner, so the words behind it were searched one by one.",
                "biomarker: PD-L1        | biomarker PD-L1 | “biomarker:” has nothing right behind it, so it was searched as a word. What is asked of a field stands behind its colon without a blank, as in cancer:melanoma.",
                "which respond to jak1 or b2m | respond jak1 b2m | “or” was left out; write OR in capitals to find what holds either.",
                "jak1 or jak2            | jak1 jak2     | “or” was left out; write OR in capitals to find what holds either.",
                "melanoma and not jak1   | melanoma jak1 | “not” was left out; write NOT in capitals before what must not be there.",
                "\"a b\"~99              | \"a b\"~50    | Words can be asked for at most 50 words apart; that distance was used.",
            })
    void whatDoesNotParseIsSearchedAsWordsAndTold(String text, String written, String notice) {
        assertThat(read(text)).isEqualTo(written);
        assertThat(parse(text).notices()).contains(notice);
    }

    @Test
    void aFieldThatDoesNotExistIsToldWithThoseThatDo() {
        assertThat(read("autor:zaretsky")).isEqualTo("autor:zaretsky");
        assertThat(parse("autor:zaretsky").notices())
                .singleElement()
                .asString()
                .startsWith("There is no field “autor:”, so this was searched as words. There are title:, author:,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Melanoma: a review",
                "HLA-A*02:01",
                "https://example.org/x",
                "Loss of function (LOF) mutations in JAK1",
                "p=0.05",
                "IFN-γ",
                "??? ~~ ;;",
                "()",
                "\"\"",
                "*",
            })
    void ordinaryTextGivesNoNotice(String text) {
        assertThat(parse(text).notices()).isEmpty();
    }

    @Test
    void parenthesesAroundWordsAreNoDemand() {
        assertThat(parse("Loss of function (LOF) mutations").parts())
                .hasSize(4)
                .allMatch(Syntax.Words.class::isInstance);
    }

    @Test
    void aNameIsOneThingAndKnowsWhereItStands() {
        assertThat(parse("relapse of non small cell lung cancer").parts())
                .last()
                .isInstanceOfSatisfying(Syntax.Words.class, name -> {
                    assertThat(name.typed()).isEqualTo("non small cell lung cancer");
                    assertThat(name.start()).isEqualTo(11);
                    assertThat(name.words()).hasSize(4);
                });
    }

    @Test
    void littleWordsAreLeftOutOfLongQuestionsButNotOfNames() {
        assertThat(read("why does the loss of jak/stat signalling make a relapse of the tumor"))
                .isEqualTo("loss of jak/stat signalling relapse tumor");
        assertThat(read("what is it")).isEqualTo("what is it");
        assertThat(read("why does melanoma relapse")).isEqualTo("melanoma relapse");
        assertThat(read("does PTEN matter")).isEqualTo("PTEN");
        assertThat(read("WHO grade")).isEqualTo("WHO grade");
    }

    @Test
    void aStateBehindAHyphenIsAWordOfItsOwn() {
        assertThat(read("EGFR-mutant PD-L1-high")).isEqualTo("EGFR mutant PD-L1 high");
        assertThat(parse("PD-L1-high").parts()).hasSize(2);
        assertThat(parse("anti-PD-1 T-cell").parts()).hasSize(2);
    }

    @Test
    void aChangeOfAProteinGrownTogetherWithItsGeneIsAWordOfItsOwn() {
        assertThat(read("CD274V123E relapse")).isEqualTo("CD274 V123E relapse");
        assertThat(read("cd274v123e")).isEqualTo("cd274 v123e");
        assertThat(read("CD275V123E")).isEqualTo("CD275V123E");
    }

    @Test
    void aNameIsNotLostInAWordWrittenApart() {
        assertThat(parse("NSCLC 1L").parts()).hasSize(2);
        assertThat(parse("NSCLC IL2").parts()).hasSize(2);
        assertThat(parse("IL 2").parts()).hasSize(1);
        assertThat(parse("NSCLC>10").parts()).hasSize(2);
        assertThat(parse("TMB>10").parts()).hasSize(2);
        assertThat(parse("melanoma PD L1").parts()).hasSize(2);
    }

    @Test
    void noMoreThanSixtyFourThingsAreAskedAtOnce() {
        Parsed parsed = parse("w1 ".repeat(40) + "AND (" + "x1 OR ".repeat(40) + "y1)");
        assertThat(parsed.notices()).containsExactly("Only the first 64 words of your question were used.");
    }

    @Test
    void nestingHasABottom() {
        Parsed parsed = parse("(a1 OR ".repeat(60) + "b1" + ")".repeat(60));
        assertThat(parsed.notices()).contains("Parentheses stand at most 20 deep; the inner ones were left out.");
        assertThat(parse("NOT ".repeat(249) + "jak1").written()).isEqualTo("NOT jak1");
    }
}
