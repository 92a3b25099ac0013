package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.refractory.activity.ActivityTail;
import org.refractory.activity.Actor;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;
import org.refractory.index.projection.Target;
import org.refractory.intake.ImportProgress;
import org.refractory.intake.ImportRequest;
import org.refractory.intake.Imports;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.search.DeskSearch;
import org.refractory.search.Facet;
import org.refractory.search.Kind;
import org.refractory.search.Lookup;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.system.TestDatabase;
import org.refractory.vocabulary.TermRef;

/** What is committed to the database is read from the indexes, and nothing that is not public from the public one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProjectionTest {
    private static final String CLAIM =
            "Loss of function of JAK1 makes melanoma cells insensitive to interferon gamma: ";

    @Inject
    Corpus corpus;

    @Inject
    Imports imports;

    @Inject
    Search search;

    @Inject
    DeskSearch desk;

    @Inject
    IndexCheck check;

    @Inject
    Projections projections;

    @Inject
    PublicIndex publicIndex;

    private static SearchRequest ask(String text) {
        return SearchRequest.parse(Map.of("q", List.of(text)));
    }

    @Test
    void acceptedEvidenceIsFoundWithinASecondOfItsCommit() {
        long article = corpus.article("CURATED", "A quick paper", "");
        corpus.settle();
        Instant before = Instant.now();
        corpus.evidence(article, "ACCEPTED", CLAIM + "quicksilver");
        Corpus.await(() -> search.run(ask("quicksilver")).total() == 1);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void acceptingEvidenceChangesWhatItsArticleShows() {
        corpus.term("MECHANISM", "head-one", "Head one", "");
        long child = corpus.term("MECHANISM", "child-one", "Child one", "head-one");
        long article = corpus.article("CURATED", "A paper about children", "");
        long evidence = corpus.evidence(article, "ACCEPTED", CLAIM + "children", child);
        corpus.settle();
        ArticleView view = search.article(new ArticleId(article)).orElseThrow();
        assertThat(view.evidence()).isEqualTo(1);
        assertThat(view.terms()).extracting(TermRef::slug).containsExactly("child-one");
        assertThat(search.evidenceOf(new ArticleId(article)))
                .extracting(EvidenceView::id)
                .containsExactly(new EvidenceId(evidence));
        assertThat(search.run(SearchRequest.with(Facet.MECHANISM, "head-one")).total())
                .isEqualTo(1);
        assertThat(search.mechanismCounts()).containsEntry("head-one", 1L).containsEntry("child-one", 1L);
    }

    @Test
    void anArticlesChangeIsShownByItsEvidence() {
        long article = corpus.article("CURATED", "Before", "");
        long evidence = corpus.evidence(article, "ACCEPTED", CLAIM + "retitled");
        corpus.change(Subject.article(article), true, "update article set title = 'After' where id = ?", article);
        corpus.settle();
        assertThat(search.evidence(new EvidenceId(evidence))
                        .orElseThrow()
                        .article()
                        .title())
                .isEqualTo("After");
    }

    @Test
    void aTermsChangeIsShownByWhatUsesItAndMovesWhatStandsBelowIt() {
        corpus.term("MECHANISM", "first-head", "First head", "");
        long second = corpus.term("MECHANISM", "second-head", "Second head", "");
        long middle = corpus.term("MECHANISM", "middle", "Middle", "first-head");
        long leaf = corpus.term("MECHANISM", "leaf", "Leaf", "middle");
        long article = corpus.article("CURATED", "A paper about leaves", "");
        long evidence = corpus.evidence(article, "ACCEPTED", CLAIM + "leaves", leaf);
        corpus.change(Subject.term(leaf), true, "update term set name = 'New leaf' where id = ?", leaf);
        corpus.change(Subject.term(middle), true, "update term set parent_id = ? where id = ?", second, middle);
        corpus.settle();
        assertThat(search.evidence(new EvidenceId(evidence)).orElseThrow().mechanisms())
                .extracting(TermRef::name)
                .containsExactly("New leaf");
        assertThat(search.mechanismCounts()).containsEntry("second-head", 1L).doesNotContainKey("first-head");
    }

    @Test
    void whatStopsBeingPublicLeavesATombstoneAndComesBack() {
        long article = corpus.article("CURATED", "A paper that comes and goes", "");
        long evidence = corpus.evidence(article, "ACCEPTED", CLAIM + "comes and goes");
        corpus.settle();
        corpus.change(
                Subject.article(article),
                true,
                "update article set state = 'OUT_OF_SCOPE', state_reason = 'about mice' where id = ?",
                article);
        corpus.settle();
        assertThat(search.find(new ArticleId(article)))
                .isInstanceOfSatisfying(
                        Lookup.Gone.class,
                        gone -> assertThat(gone.reason()).isEqualTo("The article was taken out of scope: about mice"));
        assertThat(search.find(new EvidenceId(evidence))).isInstanceOf(Lookup.Gone.class);
        assertThat(search.run(ask("\"comes and goes\"")).total()).isZero();
        corpus.change(Subject.article(article), true, "update article set state = 'CURATED' where id = ?", article);
        corpus.settle();
        assertThat(search.article(new ArticleId(article))).isPresent();
        assertThat(search.evidence(new EvidenceId(evidence))).isPresent();
    }

    @Test
    void aMergedArticleLeadsToItsSurvivor() {
        long survivor = corpus.article("CURATED", "The survivor", "");
        long merged = corpus.article("IN_SCOPE", "The merged one", "");
        long unknown = corpus.article("INBOX", "Never public", "");
        corpus.change(
                Subject.article(merged), true, "update article set merged_into = ? where id = ?", survivor, merged);
        corpus.change(
                Subject.article(unknown), false, "update article set merged_into = ? where id = ?", survivor, unknown);
        corpus.settle();
        assertThat(search.find(new ArticleId(merged))).isEqualTo(new Lookup.Moved<>("/articles/A" + survivor));
        assertThat(search.find(new ArticleId(unknown))).isEqualTo(new Lookup.Missing<>());
    }

    @Test
    void suspendedEvidenceStaysAndIsMarked() {
        long article = corpus.article("CURATED", "A retracted paper", "");
        long evidence = corpus.evidence(article, "ACCEPTED", CLAIM + "suspended");
        corpus.change(
                Subject.evidence(evidence),
                true,
                "update evidence set status = 'SUSPENDED', status_reason = 'retracted' where id = ?",
                evidence);
        corpus.settle();
        assertThat(search.evidence(new EvidenceId(evidence)).orElseThrow().statusReason())
                .isEqualTo("retracted");
    }

    @Test
    void noWordOfDraftsAndInboxReachesThePublicIndex() throws IOException {
        corpus.article("INBOX", "Secretum one", "An abstract with secretum words");
        corpus.article("OUT_OF_SCOPE", "Secretum two", "secretum");
        long article = corpus.article("CURATED", "An open paper", "");
        corpus.evidence(article, "DRAFT", CLAIM + "secretum");
        corpus.evidence(article, "SUBMITTED", CLAIM + "secretum");
        long evidence = corpus.evidence(article, "ACCEPTED", CLAIM + "in the open");
        corpus.change(
                Subject.evidence(evidence),
                true,
                "update evidence set status_reason = 'secretum comment of a reviewer' where id = ?",
                evidence);
        corpus.settle();
        try (Lease state = publicIndex.acquire()) {
            List<String> all = everything(state.searcher().getIndexReader());
            assertThat(all).anyMatch(text -> text.contains("open"));
            assertThat(all).noneMatch(text -> text.contains("secretum"));
        }
        assertThat(search.article(new ArticleId(article)).orElseThrow().evidence())
                .isEqualTo(1);
        assertThat(desk.find("secretum", 10)).hasSize(2);
    }

    /** All terms of all fields and all stored values, in lower case. */
    private static List<String> everything(IndexReader reader) throws IOException {
        List<String> all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (var field : leaf.reader().getFieldInfos()) {
                Terms terms = leaf.reader().terms(field.name);
                TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    all.add(text(term));
                }
            }
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                Document document = leaf.reader().storedFields().document(doc);
                for (IndexableField field : document) {
                    all.add(Optional.ofNullable(field.binaryValue())
                            .map(ProjectionTest::text)
                            .orElseGet(() -> field.stringValue()));
                }
            }
        }
        return all.stream().map(String::toLowerCase).toList();
    }

    private static String text(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
    }

    @Test
    void changesThatAreNotPublicDoNotMoveTheGeneration() {
        corpus.settle();
        long generation = search.generation();
        Instant at = search.generationAt();
        corpus.article("INBOX", "Nobody sees this", "");
        corpus.settle();
        assertThat(search.generation()).isEqualTo(generation);
        assertThat(search.generationAt()).isEqualTo(at);
        long article = corpus.article("IN_SCOPE", "Everybody sees this", "");
        corpus.settle();
        assertThat(search.generation())
                .isEqualTo(corpus.number(
                        "select position from activity where subject_kind = 'ARTICLE' and subject_id = ?", article));
    }

    @Test
    void deskSearchFindsWhatIsPublicAndWhatIsNot() {
        long inbox = corpus.article("INBOX", "Wombat studies in the inbox", "");
        long shown = corpus.article("IN_SCOPE", "Wombat studies in scope", "");
        corpus.settle();
        assertThat(desk.find("wombats", 10)).containsExactlyInAnyOrder(new ArticleId(inbox), new ArticleId(shown));
        assertThat(desk.find("A" + inbox, 10)).containsExactly(new ArticleId(inbox));
        assertThat(search.run(ask("wombats").of(org.refractory.search.Kind.ARTICLES))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void theCheckFindsBothIndexesEqualToTheDatabase() throws SQLException, IOException {
        long article = corpus.article("CURATED", "A paper to be checked", "");
        corpus.evidence(article, "ACCEPTED", CLAIM + "checked");
        corpus.evidence(article, "DRAFT", CLAIM + "a draft");
        corpus.settle();
        for (Side side : Side.values()) {
            IndexCheck.Report report = check.check(side).orElseThrow();
            assertThat(report.differences()).isEmpty();
            assertThat(report.compared()).isPositive();
            assertThat(report.isClean()).isTrue();
        }
    }

    /** Most of it comes to the index without being read from the database. */
    @Test
    void theCheckFindsWhatAnImportBroughtEqualToo() throws SQLException, IOException {
        imports.run(
                new ImportRequest("generated.xml", true, Actor.SYSTEM),
                new PubmedGenerator(1_500, 71_000_000, 11),
                ImportProgress.SILENT);
        corpus.settle();
        IndexCheck.Report report = check.check(Side.PUBLIC).orElseThrow();
        assertThat(report.differences()).isEmpty();
        assertThat(report.compared()).isGreaterThan(1_500);
        assertThat(report.isClean()).isTrue();
    }

    /** Lucene refuses the whole record for a term of more than 32,766 bytes, and nothing behind it would be shown either. */
    @Test
    void aNumberTooLongForTheIndexKeepsNothingFromIt() {
        long article = corpus.article("CURATED", "A paper with an endless number", "");
        corpus.change(
                Subject.article(article),
                true,
                "update article set registry_numbers = jsonb_build_array(jsonb_build_object('bank', 'Test', 'number',"
                        + " repeat('N', 40000)), jsonb_build_object('bank', 'Test', 'number', 'NCT90000001')) where id = ?",
                article);
        corpus.settle();
        assertThat(search.article(new ArticleId(article))
                        .orElseThrow()
                        .description()
                        .registryNumbers())
                .hasSize(2);
        SearchRequest trial = ask("trial:NCT90000001").of(Kind.ARTICLES);
        assertThat(search.run(trial).total()).isEqualTo(1);
    }

    /** Ten such articles, read together, would take all memory. */
    @Test
    void largeArticlesAreProjectedAFewAtATime() throws Exception {
        List<Long> articles = IntStream.range(0, 3)
                .mapToObj(_ -> corpus.article("INBOX", "A large paper", "word ".repeat(300_000)))
                .toList();
        corpus.settle();
        List<Integer> portions = new ArrayList<>();
        Target target = new Target() {
            @Override
            public void put(List<Projection> projections) {
                portions.add(projections.size());
            }

            @Override
            public void contradictions(Collection<String> evidence, List<Projection> pairs) {}

            @Override
            public void replaceAll(Fields.Type type, List<Projection> projections) {}
        };
        List<ActivityTail.Touched> rows = articles.stream()
                .map(id -> new ActivityTail.Touched(ActivityTail.Mark.START, Subject.article(id), Verb.UPDATED, ""))
                .toList();
        projections.affected(Side.DESK, rows, target);
        assertThat(portions.stream().filter(size -> size > 0)).containsExactly(2, 1);
        articles.forEach(
                id -> corpus.change(Subject.article(id), false, "update article set abstract = '[]' where id = ?", id));
        corpus.settle();
    }
}
