package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.index.Samples.Paper;
import org.refractory.index.TestIndex;

class AlikeTest {
    @TempDir
    static Path folder;

    private static TestIndex index;

    @BeforeAll
    static void fill() throws IOException {
        index = new TestIndex(folder);
        index.paper(Paper.of(
                1,
                "Progression of operable, vascular and intratumoral disease",
                "Responders had hyperglycemia, cannabinoids, bacteria, quercetin and hyperthyroidism, and treatment"
                        + " with inflammatory coagulation of the body, and hepatotoxicity."));
        index.commit();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    private static List<String> notices(String word) {
        return new Search(index.index(), new Preparations(), new SimpleMeterRegistry())
                .run(SearchRequest.asking(word, Kind.ARTICLES))
                .notices();
    }

    @ParameterizedTest
    @CsvSource({
        "quercitin, quercetin",
        "endocannabinoids, cannabinoid",
        "bacteriaform, bacteria",
        "immunohepatotoxicity, hepatotoxicity",
    })
    void aWordThatStandsNowhereIsJoinedByThoseThatLookLikeIt(String typed, String alike) {
        assertThat(notices(typed)).singleElement().asString().contains(alike);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pseudoprogression", "hypoglycemia", "hypothyroidism", "nonresponders", "inoperable", "avascular",
                "intertumoral", "anticoagulation", "antiinflammatory", "pretreatment", "antibody", "Bacteroides"
            })
    void whatTurnsItsMeaningIsKept(String typed) {
        assertThat(notices(typed)).isEmpty();
    }
}
