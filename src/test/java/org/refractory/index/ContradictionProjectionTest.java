package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.refractory.activity.Subject;
import org.refractory.evidence.EvidenceId;
import org.refractory.index.projection.Side;
import org.refractory.search.Against;
import org.refractory.search.Search;
import org.refractory.search.Snapshot;
import org.refractory.system.TestDatabase;

/** Whatever happens to one of two contradicting pieces of evidence, both tell what is true now, and a check finds them so. */
@QuarkusTest
@Order(1) // it projects all that is in the database, which other tests fill
@QuarkusTestResource(TestDatabase.class)
class ContradictionProjectionTest {
    private static final String CLAIM = "Mutation of the compared gene goes with resistance to the compared drug: ";
    private static int run;

    @Inject
    Corpus corpus;

    @Inject
    Search search;

    @Inject
    IndexCheck check;

    private long drugClass;
    private long drug;
    private long gene;
    private long cancer;
    private long otherArticle;
    private long one;
    private long other;

    @BeforeEach
    void write() {
        String name = "compared-" + run++;
        drugClass = corpus.term("THERAPY", name + "-class", "Compared class", "");
        drug = corpus.term("THERAPY", name + "-drug", "Compared drug", name + "-class");
        gene = corpus.term("BIOMARKER", name + "-gene", "Compared gene", "");
        cancer = corpus.term("CANCER", name + "-cancer", "Compared cancer", "");
        long article = corpus.article("CURATED", "One side", "");
        otherArticle = corpus.article("CURATED", "The other side", "");
        one = corpus.evidence(article, "ACCEPTED", CLAIM + "one", gene, drug, cancer);
        other = corpus.evidence(otherArticle, "ACCEPTED", CLAIM + "other", gene, drugClass, cancer);
    }

    private void turn() {
        change(Subject.evidence(other), "update evidence set direction = 'DOES_NOT_SUPPORT' where id = ?", other);
        assertOpposed(true);
    }

    private void change(Subject subject, String sql, Object... arguments) {
        corpus.change(subject, true, sql, arguments);
    }

    private void assertOpposed(boolean opposed) {
        assertOpposed(opposed, "Compared gene");
    }

    private void assertOpposed(boolean opposed, String subject) {
        corpus.settle();
        EvidenceId first = new EvidenceId(one);
        EvidenceId second = new EvidenceId(other);
        try (Snapshot now = search.at()) {
            Map<EvidenceId, List<Against>> against = now.against(List.of(first, second));
            if (opposed) {
                assertThat(against.get(first)).extracting(Against::id).containsExactly(second);
                assertThat(against.get(second)).extracting(Against::id).containsExactly(first);
                assertThat(against.get(first))
                        .extracting(Against::about)
                        .containsExactly(List.of(subject, "Compared drug", "Compared cancer"));
            } else {
                assertThat(against).isEmpty();
            }
        }
        try {
            assertThat(check.check(Side.PUBLIC).orElseThrow().differences()).isEmpty();
        } catch (java.sql.SQLException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theyAgreeUntilOneTurns() {
        assertOpposed(false);
        turn();
        change(Subject.evidence(one), "update evidence set direction = 'INCONCLUSIVE' where id = ?", one);
        assertOpposed(false);
    }

    @Test
    void aSuspendedOneContradictsNothing() {
        turn();
        change(
                Subject.evidence(other),
                "update evidence set status = 'SUSPENDED', status_reason = 'Retracted' where id = ?",
                other);
        assertOpposed(false);
        change(Subject.evidence(other), "update evidence set status = 'ACCEPTED' where id = ?", other);
        assertOpposed(true);
    }

    @Test
    void anArticleThatLeavesTakesItsContradictionsAlong() {
        turn();
        change(Subject.article(otherArticle), "update article set state = 'OUT_OF_SCOPE' where id = ?", otherArticle);
        assertOpposed(false);
        change(Subject.article(otherArticle), "update article set state = 'CURATED' where id = ?", otherArticle);
        assertOpposed(true);
    }

    @Test
    void evidenceThatComesToBeAboutSomethingElseLosesItsOldOpponents() {
        turn();
        change(
                Subject.evidence(other),
                "update evidence_term set state = 'LOSS' where evidence_id = ? and term_id = ?",
                other,
                gene);
        assertOpposed(false);
    }

    @Test
    void whatIsHighIsPresent() {
        turn();
        state(one, "HIGH");
        assertOpposed(false);
        state(other, "PRESENT");
        assertOpposed(true);
    }

    private void state(long evidence, String state) {
        change(
                Subject.evidence(evidence),
                "update evidence_term set state = ? where evidence_id = ? and term_id = ?",
                state,
                evidence,
                gene);
    }

    @Test
    void aDrugThatIsPutUnderAnotherClassIsNoLongerTheSame() {
        turn();
        change(Subject.term(drug), "update term set parent_id = null where id = ?", drug);
        assertOpposed(false);
        change(Subject.term(drug), "update term set parent_id = ? where id = ?", drugClass, drug);
        assertOpposed(true);
    }

    @Test
    void whereNeitherNamesABiomarkerTheyAreAboutTheMechanism() {
        String name = "compared-mechanism-" + run++;
        long mechanism = corpus.term("MECHANISM", name, "Compared mechanism", "");
        one = unmarked("One without a gene", mechanism);
        other = unmarked("Another without a gene", mechanism);
        change(Subject.evidence(other), "update evidence set direction = 'DOES_NOT_SUPPORT' where id = ?", other);
        assertOpposed(true, "Compared mechanism");
        change(
                Subject.evidence(other),
                "delete from evidence_term where evidence_id = ? and term_id = ?",
                other,
                mechanism);
        assertOpposed(false);
    }

    /** Its mechanism is its last term, so that it can be taken away without a gap in their places. */
    private long unmarked(String title, long mechanism) {
        long article = corpus.article("CURATED", title, "");
        return corpus.evidence(article, "ACCEPTED", CLAIM + title, drug, cancer, mechanism);
    }
}
