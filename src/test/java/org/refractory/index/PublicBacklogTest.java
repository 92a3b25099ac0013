package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.activity.ActivityTail;
import org.refractory.activity.Actor;
import org.refractory.intake.ImportRequest;
import org.refractory.intake.Imports;
import org.refractory.intake.pubmed.PubmedGenerator;

/** What an import writes is served soon after: what people write meanwhile stands behind it in the log. */
@QuarkusTest
class PublicBacklogTest {
    /** What may wait when a batch begins, and that batch. */
    private static final long MOST = 500 + 500;

    @Inject
    Corpus corpus;

    @Inject
    Imports imports;

    @Inject
    ActivityTail log;

    @Inject
    PublicIndex publicIndex;

    @TempDir
    Path folder;

    @Test
    void anImportOfPublicArticlesNeverRunsFarAheadOfTheIndex() {
        corpus.settle();
        List<Long> behind = new ArrayList<>();
        imports.run(
                new ImportRequest("generated.xml", true, Actor.SYSTEM),
                new PubmedGenerator(5_000, 73_000_000, 9),
                counts -> behind.add(behind()));
        assertThat(behind).hasSize(10).allMatch(rows -> rows <= MOST);
    }

    private long behind() {
        try {
            return log.behind(publicIndex.taken(), true);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhatIsDueAndWhatIsTakenIn() throws Exception {
        long first = corpus.article("CURATED", "A paper that waits to be served", "");
        long last = corpus.article("CURATED", "Another paper that waits", "");
        corpus.article("INBOX", "A paper that the public never hears of", "");
        PublicIndex index = new PublicIndex();
        PublicBacklog backlog = new PublicBacklog(index, log);
        assertThat(backlog.due(0)).isEqualTo(added(last));
        assertThat(backlog.due(1)).isEqualTo(added(first));
        assertThat(backlog.due(Integer.MAX_VALUE)).isZero();
        assertThat(backlog.taken()).as("nobody waits where nothing is served").isEqualTo(Long.MAX_VALUE);
        try (OpenIndex open = OpenIndex.create(folder, "a build")) {
            index.serve(open);
            assertThat(backlog.taken()).isZero();
            open.commit(new Cursor(log.newest(true), "a build"));
            assertThat(backlog.taken()).isEqualTo(added(last));
        }
    }

    private long added(long article) {
        return corpus.number(
                "select position from activity where subject_kind = 'ARTICLE' and subject_id = ?", article);
    }
}
