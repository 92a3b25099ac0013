package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.refractory.intake.pubmed.Reading;
import org.refractory.intake.xml.Failure;

@QuarkusTest
class ImportsTest {
    @Test
    void aFullRecordIsStoredWholeAndLoggedOnceWithItsHash() {
        ImportReport report = Ledger.importing(Reading.fixture("full.xml"));
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
        assertThat(report.isWhole()).isTrue();
        long id = Ledger.article(90000001);
        assertThat(Ledger.one(
                        "select state || ' ' || year || ' ' || (published ->> 'month') || ' ' || (journal ->> 'abbreviation')"
                                + " || ' ' || jsonb_array_length(authors) || ' ' || source_version || ' ' || source_revised"
                                + " from article where id = ?",
                        id))
                .isEqualTo("INBOX 2023 7 J Invent Immunol 3 2 2024-03-05");
        assertThat(Ledger.one("select mesh #>> '{0,qualifiers,0,name}' from article where id = ?", id))
                .isEqualTo("immunology");
        assertThat(Ledger.column(
                        "select kind || ' ' || value from article_identifier where article_id = ? order by 1", id))
                .containsExactly(
                        "DOI 10.1234/invented.1", "OTHER NIHMS1", "PII S-1", "PMCID PMC9000001", "PMID 90000001");
        assertThat(Ledger.column(
                        "select a.verb || ' ' || (a.after ->> 'hash' = encode(b.source_hash, 'hex')) || ' ' || a.is_public"
                                + " from activity a join article b on b.id = a.subject_id"
                                + " where a.subject_kind = 'ARTICLE' and a.subject_id = ?",
                        id))
                .containsExactly("ADDED true false");
    }

    @Test
    void aSecondImportChangesNothingAndLogsNothing() {
        byte[] file = Reading.fixture("mixed.xml");
        ImportReport first = Ledger.importing(file);
        assertThat(first.counts()).isEqualTo(new ImportCounts(5, 0, 2, 3, 0));
        assertThat(first.refusals())
                .extracting(Remark::toString)
                .containsExactly(
                        "record 2 (line 18): The record has no PMID",
                        "record 3 (line 23, PMID 90000011): The record has no title",
                        "record 4 (line 26, PMID not-a-number): Not a PubMed identifier: 'not-a-number'");
        List<String> before = Ledger.everything();
        assertThat(Ledger.importing(file).counts()).isEqualTo(new ImportCounts(0, 0, 7, 3, 0));
        assertThat(Ledger.everything()).isEqualTo(before);
        assertThat(Ledger.one("select kind from article where id = ?", Ledger.article(90000020)))
                .isEqualTo("BOOK_CHAPTER");
    }

    @Test
    void aNewerRecordReplacesAndAnOlderOneNeverDoes() {
        String doi = "10.5555/order";
        Ledger.importing(Reading.revised(91000001, 1, 10, "First", doi));
        assertThat(Ledger.importing(Reading.revised(91000001, 1, 9, "Older day", doi))
                        .counts()
                        .unchanged())
                .isEqualTo(1);
        assertThat(Ledger.importing(Reading.revised(91000001, 1, 11, "Newer day", doi))
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(Ledger.importing(Reading.revised(91000001, 2, 1, "Newer version", "10.5555/mended"))
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(Ledger.importing(Reading.revised(91000001, 1, 28, "Older version", doi))
                        .counts()
                        .unchanged())
                .isEqualTo(1);
        assertThat(Ledger.title(91000001)).isEqualTo("Newer version");
        assertThat(Ledger.verbs(91000001)).containsExactly("ADDED", "UPDATED", "UPDATED");
        assertThat(Ledger.column(
                        "select value from article_identifier where article_id = ? and kind = 'DOI'",
                        Ledger.article(91000001)))
                .containsExactly("10.5555/mended");
    }

    @Test
    void ofDuplicatesInOneFileTheNewestWinsWhateverTheirOrder() {
        ImportReport report = Ledger.importing(
                Reading.revised(91000002, 2, 3, "Newest", "10.5555/d"),
                Reading.revised(91000002, 1, 9, "Older", "10.5555/d"),
                Reading.revised(91000003, 1, 1, "Old", "10.5555/e"),
                Reading.revised(91000003, 1, 2, "New", "10.5555/e"));
        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 0, 2, 0, 0));
        assertThat(Ledger.title(91000002)).isEqualTo("Newest");
        assertThat(Ledger.title(91000003)).isEqualTo("New");
        assertThat(Ledger.verbs(91000003)).containsExactly("ADDED");
    }

    @Test
    void aDoiSharedByTwoPmidsMakesTwoArticlesAndANote() {
        ImportReport report = Ledger.importing(
                Reading.revised(91000004, 1, 1, "The one", "10.5555/shared"),
                Reading.revised(91000005, 1, 1, "The other", "10.5555/shared"));
        assertThat(report.counts().added()).isEqualTo(2);
        String note = "Its DOI belongs to A%d too, which has another PMID".formatted(Ledger.article(91000004));
        assertThat(report.notes())
                .extracting(Remark::pmid, Remark::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple("91000005", note));
        assertThat(Ledger.one("select state_reason from article where id = ?", Ledger.article(91000005)))
                .isEqualTo(note);
    }

    @Test
    void anArticleOfTheStarterSetIsFilledInByItsDoiAndKeepsWhatPubmedLacks() {
        Ledger.column("insert into article (id, state, title, keywords, source, created_at, changed_at)"
                + " values (nextval('article_seq'), 'CURATED', 'Draft title', '[\"kept\"]', 'CONTENT', now(), now())");
        long id = Long.parseLong(Ledger.one("select max(id) from article where source = 'CONTENT'"));
        Ledger.column("insert into article_identifier values (?, 'DOI', '10.5555/starter')", id);
        ImportReport report = Ledger.importing(Reading.revised(91000006, 1, 1, "Real title", "10.5555/starter"));
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(Ledger.article(91000006)).isEqualTo(id);
        assertThat(Ledger.one("select title || keywords || state || source from article where id = ?", id))
                .isEqualTo("Real title[\"kept\"]CURATEDPUBMED");
        assertThat(Ledger.one(
                        "select verb || is_public from activity where subject_kind = 'ARTICLE' and subject_id = ?", id))
                .isEqualTo("UPDATEDtrue");
    }

    @Test
    void aMergedArticlesIdentifiersLeadToTheSurvivorWhoseDescriptionStays() {
        Ledger.importing(
                Reading.revised(91000007, 1, 1, "Survivor", "10.5555/s"),
                Reading.revised(91000008, 1, 1, "Merged", "10.5555/m"));
        Ledger.column(
                "update article set merged_into = ? where id = ?", Ledger.article(91000007), Ledger.article(91000008));
        assertThat(Ledger.importing(Reading.revised(91000008, 1, 20, "Merged, newer", "10.5555/m"))
                        .counts()
                        .unchanged())
                .isEqualTo(1);
        assertThat(Ledger.title(91000007)).isEqualTo("Survivor");
        assertThat(Ledger.title(91000008)).isEqualTo("Merged");
    }

    @Test
    void intoScopeTakesNewOnesAndThoseInTheInboxAndNoOthers() {
        Ledger.importing(
                Reading.revised(91000010, 1, 1, "In the inbox", "10.5555/10"),
                Reading.revised(91000011, 1, 1, "Put aside", "10.5555/11"));
        Ledger.column(
                "update article set state = 'OUT_OF_SCOPE', state_reason = 'not about this' where id = ?",
                Ledger.article(91000011));
        ImportReport report = Ledger.intoScope(
                Reading.revised(91000010, 1, 1, "In the inbox", "10.5555/10"),
                Reading.revised(91000011, 1, 1, "Put aside", "10.5555/11"),
                Reading.revised(91000012, 1, 1, "New", "10.5555/12"));
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 1, 0, 0));
        assertThat(List.of(Ledger.state(91000010), Ledger.state(91000011), Ledger.state(91000012)))
                .containsExactly("IN_SCOPE", "OUT_OF_SCOPE", "IN_SCOPE");
        assertThat(Ledger.verbs(91000010)).containsExactly("ADDED", "TRIAGED");
        assertThat(Ledger.one(
                        "select is_public from activity where subject_kind = 'ARTICLE' and subject_id = ?",
                        Ledger.article(91000012)))
                .isEqualTo("t");
    }

    @Test
    void aBrokenFileKeepsTheBatchesBeforeTheFault() {
        String[] records = new String[1_200];
        Arrays.setAll(records, i -> Reading.article(91100000 + i, ""));
        byte[] whole = Reading.set(records);
        ImportReport report =
                Ledger.importing("cut.xml", new ByteArrayInputStream(whole, 0, whole.length - 100), false);
        assertThat(report.counts().added()).isEqualTo(1_000);
        Failure failure = Objects.requireNonNull(report.failure());
        assertThat(failure.sentence()).contains("Line 1200");
        assertThat(Ledger.one(
                        "select records || ' ' || (failure = ?) from import_run where id = ?",
                        failure.sentence(),
                        report.id()))
                .isEqualTo("1000 true");
        assertThat(Ledger.importing(whole).counts()).isEqualTo(new ImportCounts(200, 0, 1_000, 0, 0));
    }

    @Test
    void moreThanAThousandRefusalsAreAllCounted() {
        String[] records = new String[1_003];
        Arrays.fill(records, "<PubmedArticle/>");
        ImportReport report = Ledger.importing(records);
        assertThat(report.counts().refused()).isEqualTo(1_003);
        assertThat(report.refusals()).hasSize(1_000);
    }
}
