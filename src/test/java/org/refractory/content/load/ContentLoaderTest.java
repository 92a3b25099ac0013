package org.refractory.content.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.account.People;
import org.refractory.activity.ActivityReader;
import org.refractory.article.Articles;
import org.refractory.article.Identifier;
import org.refractory.article.Pmid;
import org.refractory.content.ContentFiles;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.Terms;

/** The starter content comes in once, follows its files, and gives way to people. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContentLoaderTest {
    private static final String MECHANISM = """
            ---
            slug: loader-hiding
            name: Loader hiding
            order: 1
            definition: Cancer cells stay out of sight of the immune system in one way or another.
            ---
            They hide [loader2020/1].
            """;
    private static final String ARTICLE = """
            key: loader2020
            pmid: "98000001"
            title: The loader paper
            authors: [Doe]
            journal: J Load
            year: 2020
            mechanisms: [loader-hiding]
            seen: {finding: "https://example.org/seen-here; a book", figures: "3"}
            evidence:
              - key: loader2020/1
                statement: Three patients stopped responding after their tumors had learned to hide from T cells.
                type: PREDICTIVE
                direction: SUPPORTS
                significance: RESISTANCE
                level: C
                level-reason: Three patients.
                timing: ACQUIRED
                design: CASE_SERIES
                mechanisms: [loader-hiding]
                cancers: [loader-melanoma]
                therapies: [loader-mab]
            """;

    private static final String PUBMED = """
            <?xml version="1.0"?>
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">98000001</PMID><Article>
            <Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue><Title>Journal of Loading</Title>
            <ISOAbbreviation>J Load</ISOAbbreviation></Journal><ArticleTitle>The loader paper</ArticleTitle>
            <Abstract><AbstractText>Their cells were looked at one by one.</AbstractText></Abstract>
            <Language>eng</Language></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
            """;

    @TempDir
    Path folder;

    @Inject
    ContentLoader loader;

    @Inject
    ActivityReader log;

    @Inject
    Terms terms;

    @Inject
    Articles articles;

    @BeforeEach
    void files() throws IOException {
        write("mechanisms/loader-hiding.md", MECHANISM);
        write("vocabulary/cancers.yaml", "- slug: loader-melanoma\n  name: Loader melanoma\n");
        write("vocabulary/therapies.yaml", "- slug: loader-mab\n  name: Loader mab\n");
        write("vocabulary/biomarkers.yaml", "- slug: loader-b2m\n  name: Loader B2M\n  kind: GENE\n");
        write("articles/loader2020.yaml", ARTICLE);
    }

    @Test
    @Order(1)
    void aFirstLoadMakesEverythingPublic() {
        LoadReport report = load();
        assertThat(report.toString()).isEqualTo("6 added, 0 updated, 0 unchanged");
        Scene.awaitIndexed();
        long number = articles.numberOf(Identifier.of(new Pmid("98000001"))).orElseThrow();
        assertThat(RestAssured.get("/articles/A" + number).asString()).contains("The loader paper", "learned to hide");
        String page = RestAssured.get("/mechanisms/loader-hiding").asString();
        assertThat(page).contains("They hide", "learned to hide").doesNotContain("loader2020/1");
        assertThat(page)
                .as("an explainer points at the record")
                .containsPattern("They hide <a href=\"/evidence/E[0-9]+\"");
        assertThat(RestAssured.get("/articles/A" + number).asString())
                .contains("Where these facts were seen", "href=\"https://example.org/seen-here\"", "a book");
    }

    @Test
    @Order(2)
    void aSecondLoadWritesNothing() throws Exception {
        load();
        long before = log.newest();
        LoadReport report = load();
        assertThat(report.added() + report.updated()).isZero();
        assertThat(log.newest()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void changedFilesAreFollowedAndAPersonsChangeWins() throws Exception {
        load();
        QuarkusTransaction.requiringNew()
                .run(() -> terms.of(TermKind.MECHANISM, "loader-hiding").orElseThrow().definition =
                        "What a person wrote.");
        write(
                "mechanisms/loader-hiding.md",
                MECHANISM
                        .replace("in one way or another", "in several ways, all of them old")
                        .replace("They hide [loader2020/1].", "They hide well."));
        LoadReport report = load();
        assertThat(report.toString())
                .isEqualTo("0 added, 1 updated, 5 unchanged; left alone because a person changed it:"
                        + " mechanism/loader-hiding definition");
        var term = QuarkusTransaction.requiringNew()
                .call(() -> terms.of(TermKind.MECHANISM, "loader-hiding").orElseThrow());
        assertThat(term.definition).isEqualTo("What a person wrote.");
        assertThat(term.explainer).isEqualTo("They hide well.");
    }

    @Test
    @Order(4)
    void aFieldThatContentDoesNotHaveIsNeverBlanked() throws Exception {
        load();
        write("articles/loader2020.yaml", ARTICLE.replace("journal: J Load\n", ""));
        load();
        long number = articles.numberOf(Identifier.of(new Pmid("98000001"))).orElseThrow();
        var article = QuarkusTransaction.requiringNew().call(() -> articles.findById(number));
        assertThat(article.journal.abbreviation()).isEqualTo("J Load");
    }

    /** The starter set has no abstracts; a library that imports the papers gets them beside our evidence. */
    @Test
    @Order(5)
    void anImportFromPubmedJoinsByPmidFillsTheAbstractInAndKeepsTheEvidence() throws Exception {
        load();
        Identifier pmid = Identifier.of(new Pmid("98000001"));
        long number = articles.numberOf(pmid).orElseThrow();
        People.curator("Loader Librarian")
                .asksForData()
                .contentType("application/xml")
                .body(PUBMED)
                .post("/api/v1/imports?file=loader.xml")
                .then()
                .statusCode(200)
                .body("added", equalTo(0))
                .body("updated", equalTo(1));
        assertThat(articles.numberOf(pmid)).contains(number);
        load();
        Scene.awaitIndexed();
        assertThat(RestAssured.get("/articles/A" + number).asString())
                .contains("Their cells were looked at one by one.", "learned to hide");
    }

    private LoadReport load() {
        return loader.load(ContentFiles.in(folder));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file.replaceFirst("/[^/]+$", "")));
        Files.writeString(folder.resolve(file), text);
    }
}
