package org.refractory.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An explainer has its length and points only at evidence that is there and is about it. */
class ExplainerRulesTest {
    private static final String FILE = "mechanisms/hiding.md";

    private final ContentFolder content;

    ExplainerRulesTest(@TempDir Path folder) {
        content = new ContentFolder(folder);
        content.write("articles/doe2020.yaml", ContentFolder.EVIDENCE);
    }

    @Test
    void aHeadMayPointAtWhatStandsBelowIt() {
        content.write("mechanisms/deep.md", ContentFolder.mechanism("deep", "parent: hiding", "Deep.", 99));
        content.write(
                "articles/doe2020.yaml",
                ContentFolder.EVIDENCE.replace("    mechanisms: [hiding]", "    mechanisms: [deep]"));
        content.write(FILE, ContentFolder.head("Some did [doe2020/1].", 398));
        assertThat(content.problems()).isEmpty();
    }

    @Test
    void evidenceThatIsNotThereOrNotAboutItIsNamed() {
        content.write(
                "mechanisms/other.md",
                ContentFolder.mechanism("other", "order: 2", "See [doe2020/1] [doe2020/2].", 398));
        assertThat(content.problems())
                .containsExactlyInAnyOrder(
                        "content/mechanisms/other.md:2: the evidence 'doe2020/1' is not about 'other' nor what stands below it",
                        "content/mechanisms/other.md:2: there is no evidence 'doe2020/2' to point at");
    }

    @Test
    void lengthsAreKeptWithReferencesNotCounted() {
        content.write(FILE, ContentFolder.head("Two words. [doe2020/1]", 397));
        assertThat(content.problems())
                .containsExactly(
                        "content/mechanisms/hiding.md:2: an explainer of this rank has 400 to 800 words, not 399");
        content.write(FILE, ContentFolder.head("Two words. [doe2020/1]", 399));
        content.write("mechanisms/deep.md", ContentFolder.mechanism("deep", "parent: hiding", "Deep.", 200));
        assertThat(content.problems())
                .containsExactly(
                        "content/mechanisms/deep.md:2: an explainer of this rank has 80 to 200 words, not 201");
    }
}
