package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.article.ArticleId;
import org.refractory.article.Doi;
import org.refractory.article.Identifier;
import org.refractory.article.Pmid;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.Level;
import org.refractory.evidence.Timing;
import org.refractory.index.Lease;
import org.refractory.index.Samples;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Paper;
import org.refractory.index.TestIndex;
import org.refractory.index.projection.Departed;
import org.refractory.search.snippet.Highlighted;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

class SearchTest {
    private static final TermView EVASION = Samples.term(TermKind.MECHANISM, "immune-evasion", "Immune evasion", null);
    private static final TermView ANTIGEN = Samples.term(
            TermKind.MECHANISM,
            "antigen-presentation-loss",
            "Loss of antigen presentation",
            "immune-evasion",
            "MHC loss");
    private static final TermView HETEROGENEITY =
            Samples.term(TermKind.MECHANISM, "tumor-heterogeneity", "Tumor heterogeneity", null);
    private static final TermView MELANOMA = Samples.term(TermKind.CANCER, "melanoma", "Melanoma", null);
    private static final TermView LUNG =
            Samples.term(TermKind.CANCER, "nsclc", "Non-small cell lung cancer", null, "NSCLC");
    private static final TermView PDL1 =
            Samples.term(TermKind.BIOMARKER, "cd274", "PD-L1", null, "CD274", "B7-H1", "programmed death ligand 1");

    private static final Paper JAK = Paper.of(
                    1,
                    "Mutations associated with acquired resistance to PD-1 blockade in melanoma",
                    "Approximately 75% of responses are durable. We analysed biopsies from four patients. Whole-exome"
                            + " sequencing found loss-of-function mutations in JAK1 and JAK2. Truncation of B2M led to loss of"
                            + " surface expression of MHC class I.")
            .named(Identifier.of(new Pmid("27433843")), Identifier.of(new Doi("10.1056/NEJMoa1604958")));
    private static final Paper LIGAND = Paper.of(
                    2, "PD-L1 expression in lung tumours", "CD274 amplification was frequent in NSCLC.")
            .year(2018);
    private static final Paper WITHDRAWN =
            Paper.of(3, "JAK1 JAK1 JAK1 JAK2 in everything", "JAK1 JAK2 JAK1.").retracted();

    @TempDir
    Path folder;

    private TestIndex index;
    private Search search;

    @BeforeEach
    void open() throws IOException {
        index = new TestIndex(folder, EVASION, ANTIGEN, HETEROGENEITY, MELANOMA, LUNG, PDL1);
        search = new Search(index.index(), new Preparations(), new SimpleMeterRegistry());
        index.paper(
                JAK,
                claim(1, JAK, "Loss-of-function mutations in JAK1 make melanoma cells insensitive to interferon gamma.")
                        .mechanisms(ANTIGEN.ref())
                        .cancers(MELANOMA.ref()),
                claim(2, JAK, "Truncation of B2M removes MHC class I from the surface of melanoma cells.")
                        .mechanisms(ANTIGEN.ref(), HETEROGENEITY.ref())
                        .cancers(MELANOMA.ref())
                        .level(Level.C));
        index.paper(
                LIGAND,
                claim(3, LIGAND, "Amplification of CD274 in lung cancer goes with a response to checkpoint blockade.")
                        .mechanisms(EVASION.ref())
                        .cancers(LUNG.ref())
                        .timing(Timing.PRIMARY)
                        .level(Level.A));
        index.paper(
                WITHDRAWN,
                claim(4, WITHDRAWN, "JAK1 JAK1 JAK1: loss of JAK1 is the cause of all resistance there is."));
        index.departed(new Departed("A9", "The article was deleted: by its publisher", Samples.NOON, null));
        index.departed(new Departed("A8", "It was joined to A7.", Samples.NOON, "A7"));
        index.departed(new Departed("A7", "It was joined to A1.", Samples.NOON, "A1"));
        index.page(new PageView("levels", "Levels", "", "What A to E mean.", 2));
        index.page(new PageView("about", "About", "", "Who we are.", 1));
        index.commit();
    }

    private static Claim claim(long number, Paper paper, String statement) {
        return Claim.of(number, paper, statement);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static SearchRequest ask(String text) {
        return SearchRequest.parse(Map.of("q", List.of(text)));
    }

    private List<Long> evidence(SearchRequest request) {
        return search.run(request).hits().stream()
                .map(hit -> ((Hit.OfEvidence) hit).evidence().id().number())
                .toList();
    }

    private List<Long> articles(SearchRequest request) {
        SearchRequest ofArticles = request.of(Kind.ARTICLES).page(request.page());
        return search.run(ofArticles).hits().stream()
                .map(hit -> ((Hit.OfArticle) hit).article().id().number())
                .toList();
    }

    @Test
    void vocabulariesAndPagesAreReadAgainOnlyWhereOneChanged() throws IOException {
        assertThat(search.page("news")).isEmpty();
        Object before = edition();
        index.paper(Paper.of(10, "A paper that changes no term", "")).commit();
        assertThat(edition()).isSameAs(before);
        index.page(new PageView("news", "News", "", "What is new.", 3)).commit();
        assertThat(edition()).isNotSameAs(before);
        assertThat(search.page("news")).isPresent();
    }

    private Object edition() {
        try (Lease state = index.index().acquire()) {
            return state.edition();
        }
    }

    @Test
    void withoutAQuestionEverythingIsShownNewestFirst() {
        assertThat(evidence(SearchRequest.latest())).containsExactly(4L, 3L, 2L, 1L);
        try (Snapshot now = search.at()) {
            assertThat(now.otherTotal(now.run(SearchRequest.latest()))).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "B2M, 2",
        "MHC class I, 2",
        "IFN gamma jak1, 1",
        "interferon-γ, 1",
        "programmed death ligand 1, 3",
        "PDL1, 3",
        "b7h1, 3",
        "nsclc, 3",
        "non small cell lung cancer, 3",
        "'\"checkpoint blockade\"', 3",
        "Zaretsky truncation, 2",
    })
    void wordsSynonymsAndSpellingsFindTheEvidence(String text, long found) {
        assertThat(evidence(ask(text))).contains(found);
    }

    @Test
    void aQuotedPhraseMustStandTogether() {
        assertThat(search.run(ask("\"blockade checkpoint\"")).total()).isZero();
    }

    @Test
    void retractedWorkNeverStandsAboveSoundEvidence() {
        assertThat(evidence(ask("JAK1"))).startsWith(1L).endsWith(4L);
        assertThat(articles(ask("JAK1"))).containsExactly(1L, 3L);
    }

    @Test
    void suspendedEvidenceFollowsWhatIsSound() throws IOException {
        index.paper(
                LIGAND,
                claim(5, LIGAND, "Amplification amplification amplification of CD274.")
                        .status(EvidenceStatus.SUSPENDED));
        index.commit();
        assertThat(evidence(ask("amplification"))).containsExactly(3L, 5L);
    }

    @Test
    void whereNotAllWordsMatchMostDoAndItIsSaid() {
        SearchResult result = search.run(ask("truncation B2M zebrafish"));
        assertThat(result.hits()).hasSize(1);
        assertThat(result.notices())
                .containsExactly(
                        "No record holds \u201czebrafish\u201d.",
                        "No record holds all your words, so these hold some of them.");
        assertThat(search.run(ask("truncation B2M")).notices()).isEmpty();
    }

    @Test
    void textWithoutWordsShowsEverythingAndSaysSo() {
        SearchResult result = search.run(ask("??? ~~ ((("));
        assertThat(result.total()).isEqualTo(4);
        assertThat(result.notices()).singleElement().asString().startsWith("There is no word to search for");
    }

    @Test
    void whereAllIsLeftOutWhatWasIsTold() {
        SearchResult result = search.run(ask("english[la] AND free full text[sb]"));
        assertThat(result.total()).isEqualTo(4);
        assertThat(result.notices())
                .containsExactly(
                        "Records here cannot be narrowed by \u201cenglish[la]\u201d or \u201cfree full text[sb]\u201d, so that was left"
                                + " out.",
                        "Nothing is left of what you typed that can be searched for, so everything is shown.");
    }

    @Test
    void littleWordsCountOnlyInShortQuestions() {
        assertThat(evidence(ask("what is the effect of the truncation of B2M on surface MHC")))
                .containsExactly(2L);
        assertThat(search.run(ask("truncation whom")).notices())
                .contains("No record holds \u201cwhom\u201d.")
                .hasSize(2);
    }

    @Test
    void theHeadOfAMechanismFindsWhatStandsBelowIt() {
        SearchRequest head = SearchRequest.with(Facet.MECHANISM, "immune-evasion");
        assertThat(evidence(head)).containsExactly(3L, 2L, 1L);
        assertThat(articles(head)).containsExactly(2L, 1L);
        assertThat(search.mechanismCounts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("immune-evasion", 3L, "antigen-presentation-loss", 2L, "tumor-heterogeneity", 1L));
        assertThat(search.mechanismCounts(Kind.ARTICLES)).containsEntry("immune-evasion", 2L);
    }

    @Test
    void facetsAreCountedAsIfTheyWereNotFilteredThemselves() {
        SearchRequest request = SearchRequest.with(Facet.CANCER, "melanoma").toggle(Facet.LEVEL, "C");
        SearchResult result = search.run(request);
        assertThat(result.total()).isEqualTo(1);
        assertThat(values(result, Facet.CANCER)).containsExactly("melanoma=1 selected");
        assertThat(values(result, Facet.LEVEL)).containsExactly("B=1", "C=1 selected");
        assertThat(values(result, Facet.MECHANISM))
                .containsExactly("immune-evasion=1", "antigen-presentation-loss=1", "tumor-heterogeneity=1");
    }

    @Test
    void aSecondValueOfAFacetAddsResults() {
        SearchRequest both = SearchRequest.with(Facet.CANCER, "melanoma").toggle(Facet.CANCER, "nsclc");
        assertThat(evidence(both)).containsExactly(3L, 2L, 1L);
        assertThat(values(search.run(both), Facet.CANCER)).containsExactly("melanoma=2 selected", "nsclc=1 selected");
    }

    @Test
    void levelsStandInOrderAndYearsFromTheNewest() {
        SearchResult result = search.run(SearchRequest.latest());
        assertThat(values(result, Facet.LEVEL)).containsExactly("A=1", "B=2", "C=1");
        assertThat(values(result, Facet.YEAR)).containsExactly("2018=1", "2016=3");
        assertThat(label(result, Facet.CANCER, "nsclc")).isEqualTo("Non-small cell lung cancer");
        assertThat(label(result, Facet.TIMING, "PRIMARY")).isEqualTo("Primary");
    }

    @Test
    void aFilterThatNothingHasFindsNothingAndStaysSelectable() {
        SearchResult result = search.run(SearchRequest.with(Facet.CANCER, "no-such-thing"));
        assertThat(result.total()).isZero();
        assertThat(values(result, Facet.CANCER)).contains("no-such-thing=0 selected", "melanoma=2");
    }

    private static List<String> values(SearchResult result, Facet facet) {
        return counts(result, facet).values().stream()
                .map(value -> value.value() + "=" + value.count() + (value.selected() ? " selected" : ""))
                .toList();
    }

    private static String label(SearchResult result, Facet facet, String value) {
        return counts(result, facet).values().stream()
                .filter(each -> each.value().equals(value))
                .map(FacetCounts.Value::label)
                .findFirst()
                .orElseThrow();
    }

    private static FacetCounts counts(SearchResult result, Facet facet) {
        return result.facets().stream()
                .filter(each -> each.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sortsByLevel() {
        assertThat(evidence(SearchRequest.latest().by(Sort.LEVEL))).containsExactly(3L, 1L, 2L, 4L);
    }

    @Test
    void marksWhatMatchedInTheWholeStatement() {
        Hit.OfEvidence hit =
                (Hit.OfEvidence) search.run(ask("IFN-γ jak1")).hits().getFirst();
        assertThat(hit.statement().text()).isEqualTo(hit.evidence().statement());
        hit = (Hit.OfEvidence) search.run(ask("pdl1")).hits().getFirst();
        assertThat(matched(hit.statement())).containsExactly("CD274");
        assertThat(matched(hit.title())).containsExactly("PD-L1");
    }

    @Test
    void showsASnippetAroundTheMatchesOfAnAbstract() {
        Hit.OfArticle hit = (Hit.OfArticle)
                search.run(ask("jak1 mutations").of(Kind.ARTICLES)).hits().getFirst();
        assertThat(matched(hit.title())).containsExactly("Mutations");
        assertThat(matched(hit.snippet())).contains("mutations", "JAK1");
        assertThat(hit.snippet().text().length()).isLessThanOrEqualTo(330);
    }

    private static List<String> matched(Highlighted text) {
        return text.pieces().stream()
                .filter(Highlighted.Piece::matched)
                .map(Highlighted.Piece::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27433843",
                "PMID:27433843",
                "pmid 27433843",
                "https://pubmed.ncbi.nlm.nih.gov/27433843/",
                "https://www.ncbi.nlm.nih.gov/pubmed/27433843",
                "10.1056/NEJMoa1604958",
                "doi:10.1056/nejmoa1604958",
                "https://doi.org/10.1056/NEJMoa1604958",
                "10.1056/NEJMoa1604958.",
                "doi.org/10.1056/NEJMoa1604958",
                "DOI 10.1056/NEJMoa1604958",
                "doi: 10.1056/NEJMoa1604958",
                "https://www.nejm.org/doi/full/10.1056/NEJMoa1604958",
                "pubmed.ncbi.nlm.nih.gov/27433843",
                "PMID: 27433843",
                "A1",
                " a1 ",
            })
    void aPastedNameGoesToTheArticle(String text) {
        assertThat(search.jump(text)).contains("/articles/A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://doi.org/10.1056/NEJMoa1604958",
                "PMID 27433843",
                "Zaretsky JM, Garcia-Diaz A, et al. Mutations Associated with Acquired Resistance to PD-1 Blockade in"
                        + " Melanoma. N Engl J Med 2016;375(9):819-829. doi:10.1056/NEJMoa1604958.",
                "Zaretsky JM, et al. Mutations Associated with Acquired Resistance to PD-1 Blockade in Melanoma. N Engl J Med."
                        + " 2016;375(9):819-29. doi: 10.1056/NEJMoa1604958. Epub 2016 Jul 13. PMID: 27433843; PMCID: PMC5007206.",
                "PMID: 27433843 PMCID: PMC5007206 DOI: 10.1056/NEJMoa1604958",
                "PMID 27433843, 28805662",
            })
    void aPastedNameFindsNothingButItsArticle(String text) {
        assertThat(articles(ask(text))).containsExactly(1L);
        assertThat(evidence(ask(text))).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void anUnknownNameFindsNothingAndIsTold() {
        SearchResult result = search.run(ask("https://doi.org/10.1056/NEJMoa9999999"));
        assertThat(result.total()).isZero();
        assertThat(result.notices())
                .containsExactly(
                        "No article here has the DOI “10.1056/nejmoa9999999”. Check it, or search for words of the title.");
    }

    @Test
    void aCitationOfAnArticleThatIsNotHereAsksByItsWords() {
        SearchResult result = search.run(
                ask("Smith A. Truncation of B2M and surface expression in melanoma cells. doi:10.1056/NEJMoa9999999"));
        assertThat(result.total()).isPositive();
        assertThat(result.notices()).contains("So the words beside the DOI were searched without it.");
    }

    @Test
    void whatIsNotHereIsToldWithoutOtherNamesToo() {
        String text = "Smith A. Truncation of B2M and surface expression in melanoma cells. PMID: 99999999; PMC9999999";
        SearchResult result = search.run(ask(text).in(new Manner(false, false)));
        assertThat(result.total()).isPositive();
        assertThat(result.notices())
                .contains(
                        "No article here has a number “99999999” or “PMC9999999”. Check them, or search for words of the titles.",
                        "So the words beside them were searched without them.");
        assertThat(search.run(ask("pmid:" + String.join(",", Collections.nCopies(9, "27433843,1,2,3,4,5,6,7"))))
                        .notices())
                .containsExactly(
                        "No article here has a PubMed number “1”, “2”, “3”, “4”, “5” or 2 others. Check them, or search for"
                                + " words of the titles.");
    }

    @Test
    void wordsOfManyPartsAreNotTooManyClauses() {
        List<String> words = List.of("loss", "mutations", "jak1", "melanoma", "interferon", "gamma");
        String text = IntStream.range(0, 64)
                .mapToObj(each -> IntStream.range(0, 4)
                        .mapToObj(part -> words.get((each / (int) Math.pow(3, part) + part) % words.size()))
                        .collect(Collectors.joining("-")))
                .distinct()
                .collect(Collectors.joining(" "));
        assertThat(search.run(ask(text)).total()).isEqualTo(1);
        assertThat(articles(ask(text))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aPastedNumberGoesToTheEvidence() {
        assertThat(search.jump("E2")).contains("/evidence/E2");
        assertThat(search.jump("A9")).contains("/articles/A9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "E99", "2016", "melanoma", "10.1000/unknown", "A1 melanoma", "https://example.org/27433843"})
    void otherTextGoesNowhere(String text) {
        assertThat(search.jump(text)).isEmpty();
    }

    @Test
    void readsRecordsAndWhatIsLeftOfThem() {
        assertThat(search.find(new ArticleId(1)))
                .isEqualTo(new Lookup.Found<>(search.article(new ArticleId(1)).orElseThrow()));
        assertThat(search.article(new ArticleId(1)).orElseThrow().description())
                .isEqualTo(JAK.view().description());
        assertThat(search.find(new ArticleId(9)))
                .isEqualTo(new Lookup.Gone<>("The article was deleted: by its publisher", Samples.NOON));
        assertThat(search.find(new ArticleId(8))).isEqualTo(new Lookup.Moved<>("/articles/A1"));
        assertThat(search.find(new EvidenceId(77))).isEqualTo(new Lookup.Missing<>());
        assertThat(search.evidenceOf(new ArticleId(1)))
                .extracting(view -> view.id().toString())
                .containsExactly("E1", "E2");
        assertThat(search.pages()).extracting(PageView::slug).containsExactly("about", "levels");
        assertThat(search.page("levels"))
                .hasValueSatisfying(page -> assertThat(page.body()).isEqualTo("What A to E mean."));
    }

    @Test
    void readsVocabulariesAsTrees() {
        assertThat(search.terms(TermKind.MECHANISM))
                .extracting(TermView::slug)
                .containsExactly("immune-evasion", "antigen-presentation-loss", "tumor-heterogeneity");
        assertThat(search.term(TermKind.BIOMARKER, "cd274")).contains(PDL1);
    }

    @Test
    void aSnapshotDoesNotMove() throws IOException {
        try (Snapshot before = search.at()) {
            index.paper(Paper.of(20, "A new article", ""));
            index.commit();
            assertThat(before.article(new ArticleId(20))).isEmpty();
            assertThat(before.generation()).isEqualTo(2);
        }
        assertThat(search.article(new ArticleId(20))).isPresent();
        assertThat(search.generation()).isEqualTo(3);
    }

    @Test
    void pagesThroughAllResultsOnceEach() throws IOException {
        LongStream.rangeClosed(100, 159)
                .forEach(number -> index.paper(Paper.of(number, "Zebrafish model " + number, "")));
        index.commit();
        SearchRequest first = ask("zebrafish").of(Kind.ARTICLES);
        SearchResult result = search.run(first);
        assertThat(result.total()).isEqualTo(60);
        assertThat(result.pages()).isEqualTo(3);
        List<Long> all = List.of(1, 2, 3, 4).stream()
                .flatMap(page -> articles(ask("zebrafish").page(page)).stream())
                .toList();
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyIndexAnswersToo(@TempDir Path other) throws IOException {
        try (TestIndex empty = new TestIndex(other)) {
            Search nothing = new Search(empty.index(), new Preparations(), new SimpleMeterRegistry());
            assertThat(nothing.run(ask("anything").toggle(Facet.LEVEL, "A")).total())
                    .isZero();
            assertThat(nothing.mechanismCounts()).isEmpty();
        }
    }

    @Test
    void theOtherKindIsCountedAsItWouldBeFound() throws IOException {
        Paper slip = Paper.of(50, "Quercitin, once", "");
        Paper paper = Paper.of(51, "A flavonoid", "Quercetin and quercetin.");
        index.paper(slip).paper(paper, claim(52, paper, "Quercetin does nothing to the cells of these fishes."));
        index.commit();
        try (Snapshot now = search.at()) {
            for (Kind kind : Kind.values()) {
                SearchRequest asked = SearchRequest.asking("quercitin", kind);
                assertThat(now.otherTotal(now.run(asked)))
                        .isEqualTo(now.run(asked.of(kind.other())).total())
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level     | Z        | There is no level “Z”, so nothing was found with it. There are A, B, C, D, E.",
                "direction | sideways | There is no direction “sideways”, so nothing was found with it. There are SUPPORTS, DOES_NOT_SUPPORT, INCONCLUSIVE.",
                "cancer    | lichen   | No cancer here is called “lichen”, so nothing was found with it. Choose one from the list of filters.",
                "year      | soon     | “soon” is no number or range such as 2019..2021, so nothing was found with it.",
            })
    void aFilterThatNothingCanMeetIsTold(String facet, String value, String notice) {
        SearchResult result = search.run(SearchRequest.parse(Map.of(facet, List.of(value))));
        assertThat(result.total()).isZero();
        assertThat(result.notices()).containsExactly(notice);
    }

    @Test
    void whatIsTooLongIsToldToBeCut() {
        String longest = "b2m " + "b".repeat(996);
        assertThat(search.run(ask(longest)).notices()).noneMatch(notice -> notice.contains("longer than"));
        assertThat(search.run(ask(longest + " NOT truncation")).notices())
                .contains("Your question is longer than 1,000 characters; what stands behind them was left out."
                        + " Search for what matters there by itself.");
    }

    @Test
    void aListOfNumbersIsReadToItsEnd() {
        String others = LongStream.range(1, 60).mapToObj(Long::toString).collect(Collectors.joining(","));
        assertThat(articles(ask("pmid:" + others + ",27433843"))).containsExactly(1L);
    }
}
