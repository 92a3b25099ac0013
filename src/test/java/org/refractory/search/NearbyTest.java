package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands under the few results of a precise question: sound records that are about the same. */
class NearbyTest {
    @AutoClose
    private Shelf shelf;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shelf = new Shelf(folder);
    }

    private List<Long> nearby(SearchRequest request) {
        try (Snapshot now = shelf.search.at()) {
            return now.nearby(now.run(request)).stream()
                    .map(hit -> ((Hit.OfEvidence) hit).evidence().id().number())
                    .toList();
        }
    }

    @Test
    void isAboutTheSameAndSoundAndNotWhatWasFound() {
        SearchRequest request = SearchRequest.asking("insensitive", Kind.EVIDENCE);
        assertThat(Shelf.numbers(shelf.search.run(request))).containsExactly(1L);
        assertThat(nearby(request)).as("E4 is suspended").contains(2L).doesNotContain(1L, 4L);
    }

    @Test
    void keepsToTheFilters() {
        SearchRequest request = SearchRequest.asking("insensitive", Kind.EVIDENCE);
        assertThat(nearby(request.toggle(Facet.CANCER, "acral-melanoma"))).isEmpty();
        assertThat(nearby(request.toggle(Facet.CANCER, "melanoma"))).containsExactly(2L);
    }

    @Test
    void keepsToWhatMustHold() {
        assertThat(nearby(SearchRequest.asking("insensitive cancer:melanoma", Kind.EVIDENCE)))
                .containsExactly(2L);
        assertThat(nearby(SearchRequest.asking("insensitive -truncat*", Kind.EVIDENCE)))
                .doesNotContain(2L);
        assertThat(nearby(SearchRequest.asking("\"insensitive to\" melanoma", Kind.EVIDENCE)))
                .isEmpty();
        assertThat(nearby(SearchRequest.asking("insensitive melanoma", Kind.EVIDENCE)))
                .contains(2L);
    }

    /** Nothing near holds its rare words, but some hold the common one. */
    @Test
    void holdsSomeOfTheWords() {
        assertThat(nearby(SearchRequest.asking("JAK1 insensitive PD-L1", Kind.EVIDENCE)))
                .doesNotHaveDuplicates()
                .contains(2L);
    }

    @Test
    void isNothingWhereMuchOrNothingIsFound() {
        assertThat(nearby(SearchRequest.asking("nonsense", Kind.EVIDENCE))).isEmpty();
        assertThat(nearby(SearchRequest.latest())).isEmpty();
    }
}
