package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
import org.refractory.evidence.Significance;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Finding;
import org.refractory.index.Samples.Paper;
import org.refractory.index.projection.SizeBand;
import org.refractory.search.question.Span;
import org.refractory.vocabulary.TermView;

class FacetTest {
    private static final long SEED = Long.getLong("refractory.seed", System.nanoTime());

    @AutoClose
    private Shelf shelf;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shelf = new Shelf(folder);
    }

    private FacetCounts counts(SearchRequest request, Facet facet) {
        return shelf.search.run(request).facets().stream()
                .filter(each -> each.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> written(List<FacetCounts.Value> values) {
        return values.stream()
                .map(value -> "-".repeat(value.depth()) + value.value() + "=" + value.count()
                        + (value.selected() ? " selected" : ""))
                .toList();
    }

    @Test
    void termsStandBelowTheirParentsWhichCountEachResultOnce() {
        assertThat(written(counts(SearchRequest.latest(), Facet.MECHANISM).values()))
                .containsExactly("immune-evasion=3", "-jak-stat-loss=1", "-antigen-presentation-loss=1");
        assertThat(written(counts(SearchRequest.latest(), Facet.CANCER).values()))
                .containsExactly("melanoma=2", "-acral-melanoma=1", "nsclc=1");
    }

    @Test
    void aTermThatNothingHasIsShownBelowItsParentWhileItIsSelected() {
        SearchRequest request =
                SearchRequest.with(Facet.CANCER, "acral-melanoma").toggle(Facet.LEVEL, "A");
        assertThat(written(counts(request, Facet.CANCER).values()))
                .containsExactly("nsclc=1", "melanoma=0", "-acral-melanoma=0 selected");
    }

    @Test
    void yearsAreCountedOneByOneAndInFives() {
        FacetCounts years = counts(SearchRequest.latest(), Facet.YEAR);
        assertThat(written(years.values())).containsExactly("2018=1", "2016=2", "2008=1");
        assertThat(written(years.ranges())).containsExactly("2015..2019=3", "..2009=1");
        assertThat(years.ranges()).extracting(FacetCounts.Value::label).containsExactly("2015–2019", "up to 2009");
    }

    @Test
    void aRangeOfYearsNarrowsAndIsCountedAsIfItWereNotThere() {
        SearchRequest request = SearchRequest.with(Facet.YEAR, "2017..2020");
        SearchResult result = shelf.search.run(request);
        assertThat(Shelf.numbers(result)).containsExactly(3L);
        assertThat(written(counts(request, Facet.YEAR).ranges()))
                .containsExactly("2017..2020=1 selected", "2015..2019=3", "..2009=1");
        SearchRequest both = request.toggle(Facet.YEAR, "2016");
        assertThat(shelf.search.run(both).total()).isEqualTo(3);
    }

    @Test
    void numbersOfPatientsAreCountedInBands() {
        assertThat(written(counts(SearchRequest.latest(), Facet.N).ranges()))
                .containsExactly("1..9=2", "10..49=1", "1000..=1");
        SearchRequest band = SearchRequest.with(Facet.N, "10..49");
        assertThat(Shelf.numbers(shelf.search.run(band))).containsExactly(2L);
        assertThat(written(counts(band, Facet.N).ranges())).containsExactly("1..9=2", "10..49=1 selected", "1000..=1");
    }

    @Test
    void aRangeOfPatientsThatIsNoBandIsCountedToo() {
        SearchRequest odd = SearchRequest.with(Facet.N, "40..2000").toggle(Facet.LEVEL, "A");
        assertThat(Shelf.numbers(shelf.search.run(odd))).containsExactly(3L);
        assertThat(written(counts(odd, Facet.N).ranges())).containsExactly("1000..=1", "40..2000=1 selected");
    }

    @Test
    void aFormMayAskForARangeByItsBounds() {
        SearchRequest request = SearchRequest.parse(Map.of("year-from", List.of("2017"), "year-to", List.of("")));
        assertThat(request.filters()).containsExactly(Map.entry(Facet.YEAR, List.of("2017..")));
        assertThat(request.query()).isEqualTo("year=2017..");
        assertThat(SearchRequest.parse(Map.of("n-from", List.of("x"), "n-to", List.of("y")))
                        .filters())
                .isEmpty();
    }

    @Test
    void directionsAndKindsOfClaimsAreFacets() {
        assertThat(written(counts(SearchRequest.latest(), Facet.DIRECTION).values()))
                .containsExactly("SUPPORTS=3", "DOES_NOT_SUPPORT=1");
        SearchRequest articles = SearchRequest.with(Facet.TYPE, "PROGNOSTIC").of(Kind.ARTICLES);
        assertThat(Shelf.numbers(shelf.search.run(articles))).containsExactly(2L);
        assertThat(counts(articles, Facet.TYPE).values())
                .extracting(FacetCounts.Value::label)
                .containsExactly("Predictive", "Prognostic");
    }

    /** Every count is what one would find by going through all records by hand, whatever is selected. */
    @Test
    void countsAreThoseOfCountingByHand() throws IOException {
        System.out.println("refractory.seed=" + SEED);
        Random random = new Random(SEED);
        List<EvidenceView> all = new ArrayList<>(List.of(
                Shelf.jakLoss().view(),
                Shelf.presentation().view(),
                Shelf.ligand().view()));
        for (long number = 100; number < 300; number++) {
            Paper paper = Paper.of(number, "Zebrafish", "");
            Claim claim = claim(number, paper, random);
            shelf.index.paper(paper, claim);
            all.add(claim.view());
        }
        shelf.index.commit();
        for (int i = 0; i < 200; i++) {
            SearchRequest request = request(random);
            for (FacetCounts facet : shelf.search.run(request).facets()) {
                if (facet.facet() != Facet.YEAR && facet.facet() != Facet.TIMING) {
                    facet.values().forEach(value -> check(request, facet.facet(), value, all));
                    facet.ranges().forEach(value -> check(request, facet.facet(), value, all));
                }
            }
        }
    }

    private static Claim claim(long number, Paper paper, Random random) {
        return Claim.of(number, paper, "Zebrafish")
                .level(any(random, Level.values()))
                .mechanisms(one(random, Shelf.EVASION, Shelf.ANTIGEN, Shelf.JAK_LOSS)
                        .ref())
                .cancers(
                        one(random, Shelf.MELANOMA, Shelf.ACRAL).ref(),
                        one(random, Shelf.LUNG, Shelf.LUNG).ref())
                .finding(Finding.USUAL
                        .that(EvidenceType.PREDICTIVE, any(random, Direction.values()), Significance.RESISTANCE)
                        .therapies(one(random, Shelf.ANTI_PD1, Shelf.NIVOLUMAB).ref())
                        .n(1 + random.nextInt(1_500)));
    }

    private static TermView one(Random random, TermView... terms) {
        return any(random, terms);
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static SearchRequest request(Random random) {
        SearchRequest request = SearchRequest.asking("zebrafish", Kind.EVIDENCE);
        for (int i = random.nextInt(5); i > 0; i--) {
            request = switch (random.nextInt(6)) {
                case 0 ->
                    request.toggle(
                            Facet.MECHANISM,
                            one(random, Shelf.EVASION, Shelf.ANTIGEN, Shelf.JAK_LOSS)
                                    .slug());
                case 1 ->
                    request.toggle(
                            Facet.CANCER,
                            one(random, Shelf.MELANOMA, Shelf.ACRAL, Shelf.LUNG).slug());
                case 2 ->
                    request.toggle(
                            Facet.THERAPY,
                            one(random, Shelf.ANTI_PD1, Shelf.NIVOLUMAB).slug());
                case 3 ->
                    request.toggle(Facet.LEVEL, any(random, Level.values()).name());
                case 4 -> request.toggle(Facet.N, SizeBand.ALL.get(random.nextInt(5)));
                default -> request.toggle(Facet.N, new Span(random.nextInt(700), 700 + random.nextInt(700)).toString());
            };
        }
        return request;
    }

    private static void check(SearchRequest request, Facet facet, FacetCounts.Value value, List<EvidenceView> all) {
        Predicate<EvidenceView> asked = each -> each.statement().equals("Zebrafish");
        for (var filter : request.filters().entrySet()) {
            if (filter.getKey() != facet) {
                asked = asked.and(each -> filter.getValue().stream().anyMatch(one -> has(each, filter.getKey(), one)));
            }
        }
        long byHand = all.stream()
                .filter(asked)
                .filter(each -> has(each, facet, value.value()))
                .count();
        assertThat(value.count())
                .as("%s: %s=%s", request.query(), facet, value.value())
                .isEqualTo(byHand);
    }

    private static boolean has(EvidenceView evidence, Facet facet, String value) {
        return switch (facet) {
            case MECHANISM ->
                evidence.mechanisms().stream()
                        .anyMatch(term -> term.slug().equals(value) || value.equals("immune-evasion"));
            case CANCER ->
                evidence.cancers().stream()
                        .anyMatch(term -> term.slug().equals(value)
                                || (value.equals("melanoma") && term.slug().equals("acral-melanoma")));
            case THERAPY ->
                evidence.therapies().stream()
                        .anyMatch(term -> term.slug().equals(value)
                                || (value.equals("anti-pd-1") && term.slug().equals("nivolumab")));
            case BIOMARKER ->
                evidence.biomarkers().stream()
                        .anyMatch(marker -> marker.term().slug().equals(value));
            case LEVEL -> String.valueOf(evidence.level()).equals(value);
            case DIRECTION -> String.valueOf(evidence.direction()).equals(value);
            case TYPE -> String.valueOf(evidence.type()).equals(value);
            case N -> evidence.n() != null && Span.read(value).orElseThrow().contains(evidence.n());
            case YEAR, TIMING -> throw new AssertionError(facet);
        };
    }
}
