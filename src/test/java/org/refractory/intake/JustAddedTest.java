package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.activity.Actor;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleStanding;
import org.refractory.article.ArticleViews;
import org.refractory.article.Author;
import org.refractory.article.Identifier;
import org.refractory.article.Journal;
import org.refractory.article.JustAdded;
import org.refractory.article.PublicationDate;
import org.refractory.article.store.ArticleStore;
import org.refractory.article.store.StoreOrder;
import org.refractory.article.store.StoreOutcome;
import org.refractory.intake.pubmed.PubmedItem;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Limits;
import org.refractory.system.SharedData;

/** What is remembered of an article that was just added is what would be read from the database. */
@QuarkusTest
class JustAddedTest {
    private static final int BATCH = 100;

    @Inject
    ArticleStore store;

    @Inject
    JustAdded justAdded;

    @Inject
    ArticleViews views;

    @BeforeEach
    void takeOnce() {
        justAdded.take(Map.of());
    }

    /** @param asRead of those that are remembered */
    private record Compared(int added, List<ArticleStanding> remembered, List<ArticleStanding> asRead) {}

    /** Nobody else sees it: the transaction is taken back. */
    private Compared compare(List<ArticleRecord> batch, boolean inScope) {
        QuarkusTransaction.begin();
        try {
            Map<Long, String> added = new TreeMap<>();
            for (StoreOutcome outcome : store.store(batch, new StoreOrder(Actor.SYSTEM, inScope))) {
                if (outcome instanceof StoreOutcome.Added one) {
                    String hash =
                            Ledger.one("select encode(source_hash, 'hex') from article where id = ?", one.article());
                    added.put(one.article(), hash);
                }
            }
            List<ArticleStanding> remembered = justAdded.take(added);
            List<Long> ids = remembered.stream()
                    .map(article -> article.view().id().number())
                    .toList();
            return new Compared(added.size(), remembered, views.of(ids));
        } catch (SQLException e) {
            throw new AssertionError(e);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Under names that no other test uses. */
    private static ArticleRecord copy(ArticleRecord record) {
        return record.named(record.identifiers().stream()
                .map(name -> new Identifier(name.kind(), name.value() + " copied"))
                .toList());
    }

    private static List<List<ArticleRecord>> batches(Path file) throws IOException {
        List<List<ArticleRecord>> batches = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BatchReader reader = new BatchReader(bytes, Limits.of(1L << 30), BATCH)) {
            for (List<PubmedItem> items = reader.next(); !items.isEmpty(); items = reader.next()) {
                batches.add(items.stream()
                        .filter(PubmedItem.Described.class::isInstance)
                        .map(item -> copy(((PubmedItem.Described) item).record()))
                        .toList());
            }
        } catch (BrokenFile e) {
            return batches; // what came before the break
        }
        return batches;
    }

    @Test
    void realRecordsAreRememberedAsTheyAreRead() throws IOException {
        int remembered = 0;
        int added = 0;
        for (Path file : SharedData.files("pubmed-xml")) {
            for (List<ArticleRecord> batch : batches(file)) {
                Compared compared = compare(batch, true);
                assertThat(compared.remembered()).as(file.toString()).isEqualTo(compared.asRead());
                remembered += compared.remembered().size();
                added += compared.added();
            }
        }
        assertThat(added).isGreaterThan(600);
        assertThat(remembered).as("of %d", added).isGreaterThan(added * 9 / 10);
    }

    private static ArticleRecord record(String title, Identifier... names) {
        return new ArticleRecord(
                ArticleRecord.Kind.BOOK_CHAPTER,
                List.of(names),
                title,
                "Vernacular \\ \"title\"",
                List.of(new AbstractSection("", "a\tb\nc\\u0041 \uD83E\uDDEC"), new AbstractSection("{", "")),
                List.of(Author.group("\u0001\u007F"), Author.person("O'Neil", "", "")),
                Journal.NONE,
                null,
                List.of(),
                List.of(""),
                List.of(),
                List.of("NULL", "\\N", "{}", "'); drop table article; --"),
                List.of(),
                List.of(),
                null,
                7);
    }

    private static ArticleRecord dated(PublicationDate date) {
        return new ArticleRecord(
                ArticleRecord.Kind.BOOK,
                List.of(),
                "Dated",
                "",
                List.of(),
                List.of(),
                new Journal("", "A", "", "", "", ""),
                date,
                List.of("eng"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2020, 2, 29),
                1);
    }

    private static Identifier name(Identifier.Kind kind, String value) {
        return new Identifier(kind, value);
    }

    @Test
    void oddRecordsAreRememberedAsTheyAreRead() {
        ArticleRecord odd =
                record(" x ", name(Identifier.Kind.DOI, "10.1/jà,\"{}\\"), name(Identifier.Kind.PMID, "odd 1"));
        ArticleRecord twin =
                record("NULL", name(Identifier.Kind.DOI, "10.1/jà,\"{}\\"), name(Identifier.Kind.PMID, "odd 2"));
        ArticleRecord dated = dated(new PublicationDate(1998, 12, null, "1998 Dec-1999 Jan"));
        Compared compared = compare(List.of(odd, twin, dated), true);
        assertThat(compared.remembered()).hasSize(3).isEqualTo(compared.asRead());
    }

    @Test
    void whatTheDatabaseMayReadOtherwiseIsNotRemembered() {
        ArticleRecord twice = record("twice", name(Identifier.Kind.OTHER, "b"), name(Identifier.Kind.OTHER, "a"));
        assertThat(compare(List.of(twice), true).remembered()).isEmpty();
        Identifier pmcid = name(Identifier.Kind.PMCID, "PMC-taken");
        ArticleRecord first = record("first", name(Identifier.Kind.PMID, "taken 1"), pmcid);
        ArticleRecord second = record("second", name(Identifier.Kind.PMID, "taken 2"), pmcid);
        Compared taken = compare(List.of(first, second), true);
        assertThat(taken.added()).isEqualTo(2);
        assertThat(taken.remembered()).isEmpty();
    }

    /** A date may be told in a million characters. */
    @Test
    void whatIsLargeInAnyPartIsNotRemembered() {
        ArticleRecord large = dated(new PublicationDate(1998, null, null, "x".repeat(200_000)));
        Compared compared = compare(List.of(large), true);
        assertThat(compared.added()).isEqualTo(1);
        assertThat(compared.remembered()).isEmpty();
    }

    @Test
    void whatIsNotPublicIsNotRemembered() {
        Compared compared = compare(List.of(record("inbox", name(Identifier.Kind.PMID, "inbox 1"))), false);
        assertThat(compared.added()).isEqualTo(1);
        assertThat(compared.remembered()).isEmpty();
    }
}
