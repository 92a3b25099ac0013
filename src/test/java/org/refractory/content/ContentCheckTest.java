package org.refractory.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in content/ is told with its file and line. */
class ContentCheckTest {
    private static final String MECHANISM = """
            ---
            slug: hiding
            name: Hiding
            order: 1
            definition: Cancer cells stay out of sight of the immune system in one way or another.
            ---
            They hide.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void somethingValid() throws IOException {
        write("mechanisms/hiding.md", MECHANISM);
        write("vocabulary/cancers.yaml", "- slug: melanoma\n  name: Melanoma\n  synonyms: [skin melanoma]\n");
        write("vocabulary/therapies.yaml", "- slug: nivolumab\n  name: Nivolumab\n");
        write("vocabulary/biomarkers.yaml", "- slug: b2m\n  name: B2M\n  kind: GENE\n");
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
    void anUnknownFieldIsNamedWithItsLine() throws IOException {
        write("vocabulary/cancers.yaml", "- slug: melanoma\n  name: Melanoma\n  synonims: [skin melanoma]\n");
        assertThat(problems())
                .containsExactly("content/vocabulary/cancers.yaml:3: 'synonims' is not a field known here");
    }

    @Test
    void aMissingFieldAndASlugOfOtherSignsAreNamed() throws IOException {
        write("vocabulary/therapies.yaml", "- slug: Nivo_lumab\n");
        assertThat(problems())
                .containsExactly(
                        "content/vocabulary/therapies.yaml:1: 'name' is missing",
                        "content/vocabulary/therapies.yaml:1: the slug 'Nivo_lumab' has other signs than a-z, 0-9 and single"
                                + " hyphens");
    }

    @Test
    void aNameOfTwoTermsIsNamed() throws IOException {
        write(
                "vocabulary/cancers.yaml",
                "- slug: melanoma\n  name: Melanoma\n- slug: other\n  name: Other\n  synonyms: [melanoma]\n");
        assertThat(problems())
                .containsExactly(
                        "content/vocabulary/cancers.yaml:3: 'melanoma' names 'melanoma' already: a name belongs to"
                                + " one term");
    }

    @Test
    void whatIsNotYamlIsNamedWithItsLine() throws IOException {
        write("vocabulary/biomarkers.yaml", "- slug: b2m\n  name: [B2M\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("content/vocabulary/biomarkers.yaml:3: this is not YAML");
    }

    @Test
    void aLinkThatLeadsNowhereAndAnUnknownParentAreNamed() throws IOException {
        write(
                "mechanisms/hiding.md",
                MECHANISM
                        .replace("order: 1", "order: 1\nparent: nobody")
                        .replace("They hide.", "See [x](/mechanisms/gone)."));
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "content/mechanisms/hiding.md:2: there is no mechanism 'nobody'",
                        "content/mechanisms/hiding.md:2: the link /mechanisms/gone leads nowhere");
    }

    @Test
    void evidenceIsJudgedByTheRuleTableAndItsTermsMustExist() throws IOException {
        write("articles/doe2020.yaml", """
                key: doe2020
                title: A title
                mechanisms: [hiding]
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
                .allMatch(problem -> problem.startsWith("content/articles/doe2020.yaml:5: "))
                .anyMatch(problem -> problem.contains("there is no cancer 'sarcoma'"))
                .anyMatch(problem -> problem.contains("statement: "))
                .anyMatch(problem -> problem.contains("significance: "))
                .hasSize(3);
    }

    @Test
    void aNumberThatIsNoneAndAWordThatIsNoneAreNamed() throws IOException {
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
        return ContentCheck.problems(ContentFiles.in(folder)).stream()
                .map(ContentProblem::toString)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(folder.resolve(file.replaceFirst("/[^/]+$", "")));
        Files.writeString(path, text);
    }
}
