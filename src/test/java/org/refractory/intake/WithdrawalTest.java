package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.refractory.intake.pubmed.Reading;

@QuarkusTest
class WithdrawalTest {
    private static final String RECORD = Reading.revised(92000001, 1, 1, "Here", "10.5555/here");

    private static long evidenceOn(long article, String status) {
        long person = Long.parseLong(
                Ledger.one(
                        "insert into account (id, email, name, role, created_at) values"
                                + " (nextval('account_seq'), 'w' || nextval('account_seq') || '@example.org', 'W', 'REVIEWER', now()) returning id"));
        long reviewer = Long.parseLong(
                Ledger.one(
                        "insert into account (id, email, name, role, created_at) values"
                                + " (nextval('account_seq'), 'w' || nextval('account_seq') || '@example.org', 'V', 'REVIEWER', now()) returning id"));
        return Long.parseLong(Ledger.one(
                "insert into evidence (id, article_id, status, origin, author_id, reviewer_id, statement, type, direction,"
                        + " significance, level, timing, created_at, changed_at, accepted_at) values (nextval('evidence_seq'),"
                        + " ?, ?, 'PERSON', ?, ?, repeat('Words of evidence. ', 5), 'PREDICTIVE', 'SUPPORTS', 'RESISTANCE',"
                        + " 'B', 'ACQUIRED', now(), now(), now()) returning id",
                article,
                status,
                person,
                reviewer));
    }

    @Test
    void aWithdrawnArticleBecomesATombstoneAndItsEvidenceIsSuspended() {
        Ledger.intoScope(RECORD);
        long article = Ledger.article(92000001);
        Ledger.column("update article set state = 'CURATED' where id = ?", article);
        long accepted = evidenceOn(article, "ACCEPTED");
        long draft = evidenceOn(article, "SUBMITTED");

        assertThat(Ledger.importing(Reading.deletion(92000001)).counts()).isEqualTo(new ImportCounts(0, 0, 0, 0, 1));

        assertThat(Ledger.one(
                        "select (deleted_at is not null) || ' ' || deleted_reason from article where id = ?", article))
                .isEqualTo("true Withdrawn from PubMed");
        assertThat(Ledger.one("select status || ': ' || status_reason from evidence where id = ?", accepted))
                .isEqualTo("SUSPENDED: Its article was withdrawn from PubMed");
        assertThat(Ledger.one("select status from evidence where id = ?", draft))
                .isEqualTo("SUBMITTED");
        assertThat(Ledger.column(
                        "select verb || is_public from activity where (subject_kind = 'EVIDENCE' and subject_id = ?)"
                                + " or (subject_kind = 'ARTICLE' and subject_id = ? and verb = 'DELETED') order by position",
                        accepted,
                        article))
                .containsExactly("DELETEDtrue", "SUSPENDEDtrue");
        assertThat(Ledger.importing(Reading.deletion(92000001)).counts().unchanged())
                .isEqualTo(1);
    }

    @Test
    void aDeletedPmidThatComesAgainIsRestored() {
        String record = Reading.revised(92000002, 1, 1, "There and back", "10.5555/back");
        Ledger.importing(record, Reading.deletion(92000002));
        assertThat(Ledger.importing(record).counts().updated()).isEqualTo(1);
        assertThat(Ledger.verbs(92000002)).containsExactly("ADDED", "DELETED", "RESTORED");
        assertThat(Ledger.one(
                        "select deleted_at is null and deleted_reason = '' from article where id = ?",
                        Ledger.article(92000002)))
                .isEqualTo("t");
    }

    @Test
    void aPmidThatWasNeverHereChangesNothing() {
        assertThat(Ledger.importing(Reading.deletion(92000009)).counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    }

    @Test
    void anOlderDescriptionDoesNotBringAWithdrawnArticleIntoScope() {
        Ledger.importing(Reading.revised(92000003, 2, 9, "Gone", "10.5555/gone"));
        Ledger.importing(Reading.deletion(92000003));
        long article = Ledger.article(92000003);
        ImportReport older = Ledger.intoScope(Reading.revised(92000003, 1, 1, "Gone", "10.5555/gone"));
        assertThat(older.counts().updated()).isZero();
        assertThat(Ledger.verbs(92000003)).containsExactly("ADDED", "DELETED");
        assertThat(Ledger.one("select state from article where id = ?", article))
                .isEqualTo("INBOX");
        assertThat(Ledger.intoScope(Reading.revised(92000003, 3, 10, "Back", "10.5555/gone"))
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(Ledger.one("select state || (deleted_at is null) from article where id = ?", article))
                .isEqualTo("IN_SCOPEtrue");
    }
}
