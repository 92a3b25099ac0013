package org.refractory.content.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.content.ContentArticle;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentSet;
import org.refractory.content.ContentTerm;
import org.refractory.content.load.ContentLoader;
import org.refractory.content.load.LoadReport;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** What is written back is what was loaded, with what people added, and loading it again changes nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContentExportTest {
    private static final Path SHIPPED = Path.of("content");

    @TempDir
    Path folder;

    @Inject
    ContentLoader loader;

    @Inject
    ContentExport export;

    @Test
    void theStarterSetComesBackWordForWord() throws Exception {
        loader.load(ContentFiles.in(SHIPPED));
        export.write(folder);
        ContentSet before = read(SHIPPED);
        ContentSet after = read(folder);
        Map<String, ContentArticle> articles =
                after.articles().stream().collect(Collectors.toMap(ContentArticle::key, each -> each));
        assertThat(before.articles())
                .isNotEmpty()
                .allSatisfy(article -> assertThat(articles.get(article.key()))
                        .usingRecursiveComparison()
                        .ignoringFields("evidence", "where")
                        .ignoringCollectionOrderInFields("mechanisms")
                        .isEqualTo(article));
        Map<String, ContentEvidence> evidence = after.articles().stream()
                .flatMap(article -> article.evidence().stream())
                .collect(Collectors.toMap(ContentEvidence::key, each -> each));
        assertThat(before.articles().stream().flatMap(article -> article.evidence().stream()))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(evidence.get(piece.key()))
                        .usingRecursiveComparison()
                        .ignoringFieldsMatchingRegexes(".*where")
                        .isEqualTo(piece));
        Map<String, ContentTerm> terms =
                after.terms().stream().collect(Collectors.toMap(ContentTerm::key, each -> each));
        assertThat(before.terms())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(terms.get(term.key()))
                        .usingRecursiveComparison()
                        .ignoringFields("where")
                        .isEqualTo(term));
    }

    @Test
    void whatPeopleAddedGetsANameThatStaysAndLoadingItAgainChangesNothing() throws Exception {
        Scene.vocabulary();
        Person curator = People.curator("Export Curator");
        Person reviewer = People.reviewer("Export Reviewer");
        ArticleId article = Scene.article("Export: a paper that a person brought in", Triage.IN_SCOPE);
        Scene.accepted(curator, reviewer, article);
        export.write(folder);
        ContentArticle written = read(folder).articles().stream()
                .filter(each -> each.title().equals("Export: a paper that a person brought in"))
                .findFirst()
                .orElseThrow();
        assertThat(written.evidence()).singleElement().satisfies(piece -> {
            assertThat(piece.statement()).isEqualTo(Scene.complete().get("statement"));
            assertThat(written.seen()).containsEntry("reviewed", piece.key());
        });
        LoadReport again = loader.load(ContentFiles.in(folder));
        assertThat(List.of(again.added(), again.updated())).as(again.toString()).isEqualTo(List.of(0, 0));
        Path second = folder.resolveSibling(folder.getFileName() + "-second");
        export.write(second);
        assertThat(Files.readString(second.resolve("articles/" + written.key() + ".yaml")))
                .isEqualTo(Files.readString(folder.resolve("articles/" + written.key() + ".yaml")));
    }

    private static ContentSet read(Path folder) {
        return new ContentReader(ContentFiles.in(folder), problem -> {
                    throw new AssertionError(problem.toString());
                })
                .read();
    }
}
