package org.refractory.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.content.ContentFiles;

/** A mistake in content/ is told with its file and line. */
class ContentCheckTest {
    private final ContentFolder content;

    ContentCheckTest(@TempDir Path folder) {
        content = new ContentFolder(folder);
    }

    @Test
    void whatWeShipIsInOrder() {
        assertThat(ContentCheck.problems(ContentFiles.in(Path.of("content")))).isEmpty();
    }

    @Test
    void aValidFolderHasNoProblems() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamedWithItsLine() {
        write("vocabulary/cancers.yaml", "- slug: melanoma\n  name: Melanoma\n  synonims: [skin melanoma]\n");
        assertThat(problems())
                .containsExactly("content/vocabulary/cancers.yaml:3: 'synonims' is not a field known here");
    }

    @Test
    void aMissingFieldAndASlugOfOtherSignsAreNamed() {
        write("vocabulary/therapies.yaml", "- slug: Nivo_lumab\n");
        assertThat(problems())
                .containsExactly(
                        "content/vocabulary/therapies.yaml:1: 'name' is missing",
                        "content/vocabulary/therapies.yaml:1: the slug 'Nivo_lumab' has other signs than a-z, 0-9 and single"
                                + " hyphens");
    }

    @Test
    void aNameOfTwoTermsIsNamed() {
        write(
                "vocabulary/cancers.yaml",
                "- slug: melanoma\n  name: Melanoma\n- slug: other\n  name: Other\n  synonyms: [melanoma]\n");
        assertThat(problems())
                .containsExactly(
                        "content/vocabulary/cancers.yaml:3: 'melanoma' names 'melanoma' already: a name belongs to"
                                + " one term");
    }

    @Test
    void whatIsNotYamlIsNamedWithItsLine() {
        write("vocabulary/biomarkers.yaml", "- slug: b2m\n  name: [B2M\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("content/vocabulary/biomarkers.yaml:3: this is not YAML");
    }

    @Test
    void aLinkThatLeadsNowhereAndAnUnknownParentAreNamed() {
        write(
                "mechanisms/hiding.md",
                ContentFolder.mechanism("hiding", "parent: nobody", "See [x](/mechanisms/gone).", 100));
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "content/mechanisms/hiding.md:2: there is no mechanism 'nobody'",
                        "content/mechanisms/hiding.md:2: the link /mechanisms/gone leads nowhere");
    }

    @Test
    void evidenceIsJudgedByTheRuleTableAndItsTermsMustExist() {
        write("articles/doe2020.yaml", """
                key: doe2020
                title: A title
                mechanisms: [hiding]
                seen: {finding: somewhere, figures: "3"}
                evidence:
                  - key: doe2020/1
                    statement: Too short.
                    type: PREDICTIVE
                    direction: SUPPORTS
                    significance: CAUSES
                    level: C
                    level-reason: Three patients.
                    timing: PRIMARY
                    design: CASE_SERIES
                    mechanisms: [hiding]
                    cancers: [sarcoma]
                    therapies: [nivolumab]
                """);
        assertThat(problems())
                .allMatch(problem -> problem.startsWith("content/articles/doe2020.yaml:6: "))
                .anyMatch(problem -> problem.contains("there is no cancer 'sarcoma'"))
                .anyMatch(problem -> problem.contains("statement: "))
                .anyMatch(problem -> problem.contains("significance: "))
                .hasSize(3);
    }

    @Test
    void aNumberThatIsNoneAndAWordThatIsNoneAreNamed() {
        write("articles/doe2020.yaml", """
                key: doe2020
                title: A title
                year: last
                pmid: "007"
                mechanisms: [hiding]
                """);
        assertThat(problems())
                .containsExactly(
                        "content/articles/doe2020.yaml:3: 'year' is a number, not 'last'",
                        "content/articles/doe2020.yaml:4: Not a PubMed identifier: '007'");
    }

    private List<String> problems() {
        return content.problems();
    }

    private void write(String file, String text) {
        content.write(file, text);
    }
}
