package org.refractory.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number stands in the starter set that nobody saw, and no fact without its source. */
class SeenRulesTest {
    private static final String FILE = "articles/doe2020.yaml";

    private final ContentFolder content;

    SeenRulesTest(@TempDir Path folder) {
        content = new ContentFolder(folder);
    }

    @Test
    void evidenceWhoseEveryFigureWasSeenPasses() {
        content.write(FILE, ContentFolder.EVIDENCE);
        assertThat(content.problems()).isEmpty();
    }

    @ParameterizedTest(name = "without {0} among the figures, {1} is missing")
    @CsvSource({"4;,4", "12;,12", "0.61;,0.61", "0.40;,0.4", "0.95;,0.95", "; 0.03,0.03"})
    void aNumberThatNoFigureCoversIsNamed(String figure, String missing) {
        content.write(FILE, ContentFolder.EVIDENCE.replaceFirst(figure, ""));
        assertThat(content.problems())
                .containsExactly("content/articles/doe2020.yaml:9: no figure in 'seen' covers " + missing);
    }

    @Test
    void digitsInNamesAreNoFiguresAndWordsAre() {
        content.write(
                FILE,
                ContentFolder.EVIDENCE.replace(
                        "four relapsed", "four given PD-1 blockade in a phase 3 trial lost HLA-A*02:01, CD8 and IL-8"));
        assertThat(content.problems()).isEmpty();
        content.write(FILE, ContentFolder.EVIDENCE.replace("four relapsed", "seven relapsed"));
        assertThat(content.problems()).containsExactly("content/articles/doe2020.yaml:9: no figure in 'seen' covers 7");
    }

    @Test
    void theSourceOfEachFactIsNamed() {
        content.write(
                FILE,
                ContentFolder.EVIDENCE
                        .replace("title:", "pmid: \"123\"\ndoi: 10.1000/x\ntitle:")
                        .replace("  finding: https://example.org/doe2020\n", ""));
        assertThat(content.problems())
                .containsExactlyInAnyOrder(
                        "content/articles/doe2020.yaml:1: 'seen' does not say where the pmid was seen",
                        "content/articles/doe2020.yaml:1: 'seen' does not say where the doi was seen",
                        "content/articles/doe2020.yaml:1: 'seen' does not say where the finding was seen");
    }

    @Test
    void aGroupIsNotLargerThanTheWhole() {
        content.write(
                FILE,
                ContentFolder.EVIDENCE
                        .replace("figures: \"", "figures: \"40; 13; 14; ")
                        .replace("four relapsed", "13 of 40 relapsed, and 14 of 12"));
        assertThat(content.problems())
                .containsExactlyInAnyOrder(
                        "content/articles/doe2020.yaml:9: a group of 40 is larger than n, 12",
                        "content/articles/doe2020.yaml:9: 14 of 12 is more than all");
    }

    @Test
    void whatAPortalReviewedStandsOnThatReview() {
        content.write(
                FILE,
                ContentFolder.EVIDENCE
                        .replaceFirst("  figures: .*\n", "")
                        .replaceFirst("  finding: .*\n", "  reviewed: doe2020/1\n"));
        assertThat(content.problems()).isEmpty();
    }
}
