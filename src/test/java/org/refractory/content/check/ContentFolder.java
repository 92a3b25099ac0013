package org.refractory.content.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentProblem;

/** A small folder of content that is in order until a test changes something. */
final class ContentFolder {
    static final String EVIDENCE = """
            key: doe2020
            title: A title
            year: 2020
            mechanisms: [hiding]
            seen:
              finding: https://example.org/doe2020
              figures: "4; 12; 0.61; 0.40; 0.95; 0.03"
            evidence:
              - key: doe2020/1
                statement: In a cohort of 12 patients with melanoma, four relapsed after their tumors had learned to hide from T cells.
                type: PREDICTIVE
                direction: SUPPORTS
                significance: RESISTANCE
                level: B
                level-reason: A cohort with a comparison.
                timing: ACQUIRED
                design: RETROSPECTIVE_COHORT
                mechanisms: [hiding]
                cancers: [melanoma]
                therapies: [nivolumab]
                n: 12
                outcomes:
                  - {endpoint: PFS, measure: HR, value: 0.61, low: 0.4, high: 0.95, p: "0.03"}
            """;

    private final Path folder;

    ContentFolder(Path folder) {
        this.folder = folder;
        write("mechanisms/hiding.md", head("They hide.", 398));
        write("vocabulary/cancers.yaml", "- slug: melanoma\n  name: Melanoma\n  synonyms: [skin melanoma]\n");
        write("vocabulary/therapies.yaml", "- slug: nivolumab\n  name: Nivolumab\n");
        write("vocabulary/biomarkers.yaml", "- slug: b2m\n  name: B2M\n  kind: GENE\n");
    }

    /** A head of the tree whose explainer begins with a text and goes on for so many words more. */
    static String head(String text, int more) {
        return mechanism("hiding", "order: 1", text, more);
    }

    static String mechanism(String slug, String field, String text, int more) {
        return """
                ---
                slug: %s
                name: The name of %1$s
                %s
                definition: Cancer cells stay out of sight of the immune system in one way or another.
                ---
                %s %s
                """.formatted(slug, field, text, "word ".repeat(more));
    }

    List<String> problems() {
        return ContentCheck.problems(ContentFiles.in(folder)).stream()
                .map(ContentProblem::toString)
                .toList();
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(folder.resolve(file.replaceFirst("/[^/]+$", "")));
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
