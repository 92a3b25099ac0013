package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered where nothing is found for the precise thing that was asked for. */
class BroadeningTest {
    /** The one record of it is about melanoma; the one about acral melanoma is about something else. */
    private static final String MECHANISM = "antigen-presentation-loss";

    @AutoClose
    private Shelf shelf;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shelf = new Shelf(folder);
    }

    private List<Broader> broader(String question) {
        SearchRequest request = SearchRequest.asking(question, Kind.EVIDENCE).toggle(Facet.MECHANISM, MECHANISM);
        try (Snapshot now = shelf.search.at()) {
            return now.broader(now.run(request));
        }
    }

    @Test
    void theNearestBroaderThingWithAnswersTakesItsPlace() {
        assertThat(broader("ALM")).singleElement().satisfies(broader -> {
            assertThat(broader.instead()).isEqualTo("Acral melanoma");
            assertThat(broader.name()).isEqualTo("Melanoma");
            assertThat(broader.request().text()).isEqualTo("Melanoma");
            assertThat(broader.request().filters()).containsKey(Facet.MECHANISM);
            assertThat(broader.total()).isEqualTo(1);
            assertThat(shelf.search.run(broader.request()).total()).isEqualTo(broader.total());
        });
    }

    @Test
    void theRestOfTheQuestionStays() {
        assertThat(broader("B2M AND ALM"))
                .extracting(each -> each.request().text())
                .containsExactly("B2M AND Melanoma");
    }

    @Test
    void nothingIsOfferedWhereSomethingIsFoundOrNothingWouldBe() {
        assertThat(broader("melanoma")).isEmpty();
        assertThat(broader("zebrafish AND ALM")).isEmpty();
        assertThat(broader("therapy:ALM")).as("cancer names are no therapies").isEmpty();
        assertThat(broader("NSCLC")).as("nothing stands above it").isEmpty();
        assertThat(broader("NOT melanoma")).isEmpty();
    }
}
