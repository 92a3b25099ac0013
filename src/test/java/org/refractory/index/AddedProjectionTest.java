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
import java.util.List;
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
        justAdded.remember(List.of(ArticleStanding.added(
                new ArticleId(article),
                Samples.Paper.of(article, "As it is remembered", "").view().description(),
                Triage.IN_SCOPE,
                "",
                Instant.EPOCH)));
    }

    @AfterEach
    void forget() {
        justAdded.forget();
    }

    private void project(Side side, Touched... rows) throws SQLException, IOException {
        projections.affected(side, Arrays.asList(rows), target);
    }

    private static Touched row(Subject subject, Verb verb) {
        return new Touched(Mark.START, subject, verb);
    }

    private Touched row(Verb verb) {
        return row(Subject.article(article), verb);
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
        assertThat(put).hasSize(3).allSatisfy(text -> assertThat(text).contains("As the database has it"));
    }

    @Test
    void isReadWithTheEvidenceThatRestsOnIt() throws SQLException, IOException {
        long evidence = corpus.evidence(article, "ACCEPTED", "Loss of B2M makes melanoma cells invisible to T cells");
        project(Side.PUBLIC, row(Verb.ADDED), row(Subject.evidence(evidence), Verb.ACCEPTED));
        assertThat(put).hasSize(2);
        assertThat(put.getFirst()).contains("As the database has it").contains("\"evidence\":1");
    }

    @Test
    void isReadForTheDesk() throws SQLException, IOException {
        project(Side.DESK, row(Verb.ADDED));
        assertThat(put).hasSize(1).allSatisfy(text -> assertThat(text).doesNotContain("As it is remembered"));
    }

    @Test
    void isReadOnceItWasForgotten() throws SQLException, IOException {
        projections.forget();
        project(Side.PUBLIC, row(Verb.ADDED));
        assertThat(put).hasSize(1).allSatisfy(text -> assertThat(text).contains("As the database has it"));
    }
}
