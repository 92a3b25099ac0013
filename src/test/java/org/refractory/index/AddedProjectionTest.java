package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.activity.ActivityTail.Mark;
import org.refractory.activity.ActivityTail.Touched;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleStanding;
import org.refractory.article.JustAdded;
import org.refractory.article.Triage;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;
import org.refractory.index.projection.Target;
import org.refractory.system.TestDatabase;

/** What an import has just added is projected from memory, where and only where the database cannot say more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AddedProjectionTest {
    private static final String HASH = "0123456789abcdef";

    @Inject
    Corpus corpus;

    @Inject
    Projections projections;

    @Inject
    JustAdded justAdded;

    private long article;

    /** What was put, as text. */
    private final List<String> put = new ArrayList<>();

    private final Target target = new Target() {
        @Override
        public void put(List<Projection> projected) {
            projected.forEach(each -> AddedProjectionTest.this.put.add(text(each)));
        }

        @Override
        public void contradictions(Collection<String> evidence, List<Projection> pairs) {}

        @Override
        public void replaceAll(Fields.Type type, List<Projection> projected) {}
    };

    private static String text(Projection projection) {
        return projection.document() == null
                ? projection.key() + " is absent"
                : Objects.requireNonNull(projection.document().getBinaryValue(Fields.VIEW))
                        .utf8ToString();
    }

    @BeforeEach
    void addAnArticle() {
        article = corpus.article("IN_SCOPE", "As the database has it", "");
        corpus.settle();
        justAdded.take(Map.of());
        remember(article, HASH, 0);
    }

    private void remember(long number, String hash, int characters) {
        ArticleStanding standing = ArticleStanding.added(
                new ArticleId(number),
                Samples.Paper.of(number, "As it is remembered", "").view().description(),
                Triage.IN_SCOPE,
                "",
                Instant.EPOCH);
        justAdded.remember(List.of(new JustAdded.Added(standing, hash, characters)));
    }

    @AfterEach
    void forget() {
        justAdded.forget();
    }

    private void project(Side side, Touched... rows) throws SQLException, IOException {
        projections.affected(side, Arrays.asList(rows), target);
    }

    private static Touched row(Subject subject, Verb verb) {
        return new Touched(Mark.START, subject, verb, HASH);
    }

    private Touched row(Verb verb) {
        return row(Subject.article(article), verb);
    }

    private void assertRead(int times) {
        assertThat(put).hasSize(times).allSatisfy(text -> assertThat(text).contains("As the database has it"));
    }

    @Test
    void isTakenFromMemoryOnce() throws SQLException, IOException {
        project(Side.PUBLIC, row(Verb.ADDED));
        project(Side.PUBLIC, row(Verb.ADDED));
        assertThat(put).hasSize(2);
        assertThat(put.getFirst()).contains("As it is remembered");
        assertThat(put.getLast()).contains("As the database has it");
    }

    @Test
    void isReadWhereTheLogSaysMore() throws SQLException, IOException {
        project(Side.PUBLIC, row(Verb.ADDED), row(Verb.UPDATED));
        project(Side.PUBLIC, row(Verb.UPDATED));
        project(Side.PUBLIC, row(Verb.ADDED), row(Verb.UPDATED), row(Verb.ADDED));
        assertRead(3);
    }

    @Test
    void isReadWithTheEvidenceThatRestsOnIt() throws SQLException, IOException {
        long evidence = corpus.evidence(article, "ACCEPTED", "Loss of B2M makes melanoma cells invisible to T cells");
        project(Side.PUBLIC, row(Verb.ADDED), row(Subject.evidence(evidence), Verb.ACCEPTED));
        assertThat(put).hasSize(2);
        assertThat(put.getFirst()).contains("As the database has it").contains("\"evidence\":1");
    }

    @Test
    void theDeskTakesNothingFromMemory() throws SQLException, IOException {
        project(Side.DESK, row(Verb.ADDED));
        project(Side.PUBLIC, row(Verb.ADDED));
        assertThat(put).hasSize(2);
        assertThat(put.getFirst()).endsWith("is absent");
        assertThat(put.getLast()).contains("As it is remembered");
    }

    /** After a crash the database may give the number of an article that was never committed to another. */
    @Test
    void isReadWhereTheNumberIsAnothers() throws SQLException, IOException {
        remember(article, "of another description", 0);
        project(Side.PUBLIC, row(Verb.ADDED));
        assertRead(1);
    }

    @Test
    void whatIsLargeIsRead() throws SQLException, IOException {
        justAdded.forget();
        remember(article, HASH, 1_000_000);
        project(Side.PUBLIC, row(Verb.ADDED));
        assertRead(1);
    }

    /** Of many only so many stay, whatever is added. */
    @Test
    void memoryIsBounded() {
        Map<Long, String> hashes = new HashMap<>();
        for (long number = 1_000_000; number < 1_001_000; number++) {
            remember(number, HASH, 99_000);
            hashes.put(number, HASH);
        }
        assertThat(justAdded.take(hashes)).hasSizeBetween(1, 80);
    }

    @Test
    void leavesTheIndexWhenALaterRowSaysThatItIsPublicNoMore() throws SQLException, IOException {
        corpus.change(
                Subject.article(article),
                true,
                "update article set state = 'OUT_OF_SCOPE', state_reason = 'no cancer in it' where id = ?",
                article);
        project(Side.PUBLIC, row(Verb.ADDED));
        project(Side.PUBLIC, row(Verb.TRIAGED));
        assertThat(put).hasSize(2);
        assertThat(put.getLast()).doesNotContain("As it is remembered").doesNotContain("As the database has it");
    }

    @Test
    void isForgottenWhenTheDatabaseGoesAway() {
        TestDatabase.takeAway();
        try {
            Corpus.await(() -> {
                boolean isForgotten = justAdded.take(Map.of(article, HASH)).isEmpty();
                if (!isForgotten) {
                    remember(article, HASH, 0);
                }
                return isForgotten;
            });
        } finally {
            TestDatabase.bringBack();
        }
        corpus.settle();
    }

    @Test
    void isReadOnceItWasForgotten() throws SQLException, IOException {
        projections.forget();
        project(Side.PUBLIC, row(Verb.ADDED));
        assertRead(1);
    }
}
