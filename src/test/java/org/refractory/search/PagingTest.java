package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.evidence.Level;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Paper;

/** Results are walked through by bookmarks; a page far behind costs what the first one costs. */
class PagingTest {
    private static final int CLAIMS = 203;
    private static final SearchRequest ASKED = SearchRequest.asking("zebrafish", Kind.EVIDENCE);

    @TempDir
    Path folder;

    private Shelf shelf;

    @BeforeEach
    void fill() throws IOException {
        shelf = new Shelf(folder);
        Paper paper = Paper.of(50, "A model", "");
        shelf.index.paper(
                paper,
                LongStream.range(0, CLAIMS)
                        .mapToObj(i -> Claim.of(1_000 + i, paper, "Zebrafish " + "and fish ".repeat((int) i % 7))
                                .level(List.of(Level.values()).get((int) i % 5)))
                        .toArray(Claim[]::new));
        shelf.index.commit();
    }

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    /** Follows the ways to the next page. */
    private List<Long> walk(SearchRequest first) {
        List<Long> numbers = new ArrayList<>();
        Optional<SearchRequest> next = Optional.of(first);
        while (next.isPresent()) {
            SearchResult result = shelf.search.run(SearchRequest.parse(parameters(next.get())));
            assertThat(result.notices()).isEmpty();
            assertThat(result.total()).isEqualTo(CLAIMS);
            numbers.addAll(Shelf.numbers(result));
            next = result.nextPage();
        }
        return numbers;
    }

    private static Map<String, List<String>> parameters(SearchRequest request) {
        return Map.of(
                "q", List.of(request.text()),
                "sort", List.of(request.sort().name().toLowerCase(java.util.Locale.ROOT)),
                "page", List.of(Integer.toString(request.page())),
                "after", List.of(request.place().after()));
    }

    @ParameterizedTest
    @EnumSource
    void bookmarksAndNumbersLeadThroughTheSamePages(Sort sort) {
        SearchRequest asked = ASKED.by(sort);
        List<Long> byNumber = IntStream.rangeClosed(1, 11)
                .boxed()
                .flatMap(page -> Shelf.numbers(shelf.search.run(asked.page(page))).stream())
                .toList();
        assertThat(byNumber).hasSize(CLAIMS).doesNotHaveDuplicates();
        assertThat(walk(asked)).isEqualTo(byNumber);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(shelf.search.run(ASKED.page(11)).next()).isEmpty();
        assertThat(shelf.search.run(ASKED.page(12)).next()).isEmpty();
        assertThat(shelf.search.run(ASKED.page(10)).next()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "MS4yLjM", "!!", "1.2.3.4", "é", "999999999999999999999999999999999999"})
    void whatIsNoBookmarkIsToldAndThePageIsCounted(String after) {
        SearchResult result = shelf.search.run(ASKED.at(new Place(2, 20, after)));
        assertThat(result.notices())
                .containsExactly(
                        "The address does not say where this search was left, so the page was counted from the beginning.");
        assertThat(Shelf.numbers(result)).isEqualTo(Shelf.numbers(shelf.search.run(ASKED.page(2))));
    }

    @Test
    void theBookmarkOfAnotherPageDoesNotFit() {
        Place second = shelf.search.run(ASKED).nextPage().orElseThrow().place();
        SearchResult seventh = shelf.search.run(ASKED.at(new Place(7, 20, second.after())));
        assertThat(seventh.notices()).hasSize(1);
        assertThat(Shelf.numbers(seventh)).isEqualTo(Shelf.numbers(shelf.search.run(ASKED.page(7))));
    }

    @Test
    void theBookmarkOfAnotherSearchDoesNotFit() {
        String after = "2-" + shelf.search.run(ASKED).next();
        SearchResult other = shelf.search.run(ASKED.by(Sort.NEWEST).at(new Place(2, 20, after)));
        assertThat(other.notices()).hasSize(1);
        assertThat(Shelf.numbers(other))
                .isEqualTo(Shelf.numbers(shelf.search.run(ASKED.by(Sort.NEWEST).page(2))));
    }

    @Test
    void afterAChangeTheWalkGoesOnWhereItWasAndSaysSo() throws IOException {
        SearchResult first = shelf.search.run(ASKED.by(Sort.NEWEST));
        Paper paper = Paper.of(51, "Another model", "");
        shelf.index.paper(paper, Claim.of(5_000, paper, "Zebrafish, the newest of all."));
        shelf.index.commit();
        SearchResult second = shelf.search.run(first.nextPage().orElseThrow());
        assertThat(second.notices())
                .containsExactly(
                        "The collection has changed since the page before this one, so a result may be missing or shown twice.");
        assertThat(Shelf.numbers(second)).doesNotContainAnyElementsOf(Shelf.numbers(first));
        assertThat(Shelf.numbers(second).getFirst()).isEqualTo(1_000L + CLAIMS - 21);
    }

    @Test
    void aPageFarBehindIsReachedOnlyByABookmark() {
        assertThat(ASKED.page(9_999).page()).isEqualTo(Place.MAX_PAGE);
        assertThat(ASKED.at(new Place(9_999, 20, "abc")).page()).isEqualTo(9_999);
    }

    @Test
    void everyOtherWayOnLeavesTheBookmarkBehind() {
        SearchRequest next = shelf.search.run(ASKED).nextPage().orElseThrow();
        for (SearchRequest other : List.of(
                next.by(Sort.NEWEST),
                next.of(Kind.ARTICLES),
                next.toggle(Facet.LEVEL, "A"),
                next.about("x"),
                next.page(1))) {
            assertThat(other.query()).doesNotContain("after=", "page=");
        }
    }
}
