package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.activity.ActivityTail;
import org.refractory.activity.Subject;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;
import org.refractory.system.TestDatabase;

/** An index follows the log, survives a crash, and is built again where that is needed, while the old one serves. */
@QuarkusTest
@Order(1) // it projects all that is in the database, which other tests fill
@QuarkusTestResource(TestDatabase.class)
class TailerTest {
    /** As only imports write. */
    private static final int MANY = 120;

    private record Config(Path folder, Duration poll) implements IndexConfig {
        @Override
        public boolean enabled() {
            return true;
        }
    }

    @Inject
    Corpus corpus;

    @Inject
    Projections projections;

    @Inject
    DataSource database;

    @TempDir
    Path root;

    private final PublicIndex live = new PublicIndex();

    @BeforeEach
    void someRecords() {
        long article = corpus.article("CURATED", "A paper in every index", "Its abstract.");
        corpus.evidence(article, "ACCEPTED", "A statement that is long enough to be accepted by the schema.");
        long gone = corpus.article("CURATED", "A paper that goes", "");
        corpus.change(Subject.article(gone), true, "update article set state = 'INBOX' where id = ?", gone);
    }

    private Follower follower() {
        return new Follower(Side.PUBLIC, projections);
    }

    private Config config(Duration poll) {
        return new Config(root, poll);
    }

    private IndexFolder folder() {
        return IndexFolder.of(config(Duration.ofSeconds(1)), Side.PUBLIC);
    }

    /** Runs a tailer until a condition holds, then ends it. */
    private void following(Corpus.Condition until) throws InterruptedException {
        Tailer tailer = new Tailer(live, config(Duration.ofMillis(50)), follower());
        tailer.open();
        Thread thread = Thread.ofPlatform().start(tailer);
        try {
            Corpus.await(until);
        } finally {
            tailer.wake().end();
            thread.join();
        }
    }

    private boolean isAtTheEnd() {
        try {
            return live.isReady()
                    && live.cursor().generation().equals(follower().end());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isCurrent() {
        return isAtTheEnd() && live.cursor().fingerprint().equals(Fingerprint.current());
    }

    /** The folder of a finished index whose commit says what a test wants it to say. */
    private Path built(Cursor cursor) throws Exception {
        following(this::isCurrent);
        Path path = folder().current().orElseThrow();
        try (OpenIndex index = OpenIndex.open(path)) {
            index.commit(cursor);
        }
        return path;
    }

    private Map<String, BytesRef> contents(Path path) throws IOException {
        try (OpenIndex index = OpenIndex.open(path);
                Lease state = index.lease()) {
            Map<String, BytesRef> contents = new HashMap<>();
            for (ScoreDoc each : state.searcher().search(MatchAllDocsQuery.INSTANCE, 100_000).scoreDocs) {
                Document document = state.searcher().storedFields().document(each.doc, Set.of(Fields.KEY, Fields.VIEW));
                contents.put(document.get(Fields.KEY), document.getBinaryValue(Fields.VIEW));
            }
            return contents;
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isBuiltFromNothingAndReflectsTheEndOfTheLog() throws Exception {
        assertThat(live.isReady()).isFalse();
        following(this::isCurrent);
        assertThat(contents(folder().current().orElseThrow())).isNotEmpty();
        assertThat(live.isReady()).as("closed with its thread").isFalse();
    }

    @Test
    void serves_the_old_index_while_another_fingerprint_makes_it_build_a_new_one() throws Exception {
        Path old = built(new Cursor(follower().end(), "another build"));
        Map<String, BytesRef> before = contents(old);
        ActivityTail.Mark generation = follower().end();
        Tailer tailer = new Tailer(live, config(Duration.ofMillis(50)), follower());
        tailer.open();
        assertThat(live.cursor().fingerprint()).isEqualTo("another build");
        Thread thread = Thread.ofPlatform().start(tailer);
        Corpus.await(() -> {
            assertThat(live.cursor().generation().position()).isGreaterThanOrEqualTo(generation.position());
            return isCurrent();
        });
        tailer.wake().end();
        thread.join();
        Path fresh = folder().current().orElseThrow();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(contents(fresh)).containsAllEntriesOf(before);
        assertThat(children(root.toAbsolutePath().normalize().resolve("public")))
                .containsExactly(fresh);
    }

    @Test
    void theOldIndexIsFollowedWhileTheNewOneIsBuilt() throws Exception {
        Path old = built(new Cursor(follower().end(), "another build"));
        corpus.article("CURATED", "Accepted during the build", "");
        manyArticles();
        try (OpenIndex served = OpenIndex.open(old);
                OpenIndex fresh = OpenIndex.create(folder().fresh(), Fingerprint.current())) {
            new Rebuild(fresh, served, follower(), new Wake()).run(Fingerprint.current());
            assertThat(served.shown()).isEqualTo(new Cursor(follower().end(), "another build"));
            assertThat(served(served)).isEqualTo(follower().end());
            assertThat(fresh.cursor()).isEqualTo(new Cursor(follower().end(), Fingerprint.current()));
        }
    }

    /** As a writer is that could not merge, because the disk was full. */
    @Test
    void anOldIndexThatIsClosedDoesNotEndTheBuilding() throws Exception {
        Path old = built(new Cursor(follower().end(), "another build"));
        corpus.article("CURATED", "Accepted during the build", "");
        OpenIndex closed = OpenIndex.open(old);
        closed.close();
        try (OpenIndex fresh = OpenIndex.create(folder().fresh(), Fingerprint.current())) {
            new Rebuild(fresh, closed, follower(), new Wake()).run(Fingerprint.current());
            assertThat(fresh.cursor()).isEqualTo(new Cursor(follower().end(), Fingerprint.current()));
        }
    }

    @Test
    void anUnreadableIndexIsBuiltAgain() throws Exception {
        Path old = built(new Cursor(follower().end(), Fingerprint.current()));
        try (Stream<Path> files = Files.list(old)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }
        following(this::isCurrent);
        assertThat(folder().current().orElseThrow()).isNotEqualTo(old);
    }

    @Test
    void anIndexOfAnotherDatabaseIsBuiltAgain() throws Exception {
        ActivityTail.Mark end = follower().end();
        Path old = built(
                new Cursor(new ActivityTail.Mark(end.position(), end.at().minusSeconds(1)), Fingerprint.current()));
        following(this::isCurrent);
        assertThat(folder().current().orElseThrow()).isNotEqualTo(old);
    }

    @Test
    void afterACrashItGoesOnWhereItsLastCommitWas() throws Exception {
        ActivityTail.Mark committed = follower().end();
        Path path = built(new Cursor(committed, Fingerprint.current()));
        corpus.article("CURATED", "Put but not committed", "");
        Path crashed = root.resolve("crashed");
        try (OpenIndex index = OpenIndex.open(path)) {
            projections.affected(Side.PUBLIC, projections.log().after(committed.position(), true, 100), index);
            copy(path, crashed);
        }
        try (OpenIndex index = OpenIndex.open(crashed)) {
            assertThat(index.cursor().generation()).isEqualTo(committed);
            assertThat(follower().step(index)).isFalse();
            assertThat(index.cursor().generation()).isEqualTo(follower().end());
            try (Lease state = index.lease()) {
                Comparison comparison = new Comparison(state.searcher().getIndexReader(), Set.of());
                projections.all(Side.PUBLIC, comparison);
                comparison.findUnexpected();
                assertThat(comparison.differences()).isEmpty();
            }
        }
    }

    @Test
    void aBatchIsServedBeforeItIsKept() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        corpus.article("CURATED", "Served but not kept", "");
        Path crashed = root.resolve("served");
        try (OpenIndex index = OpenIndex.open(path)) {
            follower().step(index);
            assertThat(served(index)).isEqualTo(follower().end());
            assertThat(index.isKept()).isFalse();
            copy(path, crashed);
            try (Lease before = index.lease()) {
                follower().keep(index);
                try (Lease after = index.lease()) {
                    assertThat(after.searcher()).as("keeping changes nothing").isSameAs(before.searcher());
                }
            }
            assertThat(index.isKept()).isTrue();
        }
        try (OpenIndex index = OpenIndex.open(crashed)) {
            assertThat(served(index).position()).isLessThan(follower().end().position());
            follower().step(index);
            assertThat(served(index)).isEqualTo(follower().end());
        }
        assertThat(contents(path)).hasSize(contents(crashed).size() + 1);
    }

    @Test
    void readersAreNotTakenBackWhereTheWriterIs() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        ActivityTail.Mark kept = follower().end();
        corpus.article("CURATED", "Served before the fault", "");
        try (OpenIndex index = OpenIndex.open(path)) {
            follower().step(index);
            ActivityTail.Mark served = served(index);
            index.rollback();
            assertThat(index.cursor().generation()).isEqualTo(kept);
            assertThat(served(index)).isEqualTo(served);
            index.show(index.cursor());
            assertThat(served(index)).as("still what was served").isEqualTo(served);
            corpus.article("CURATED", "Written after the fault", "");
            follower().step(index);
            assertThat(served(index)).isEqualTo(follower().end());
            follower().keep(index);
        }
        try (OpenIndex index = OpenIndex.open(path);
                Lease state = index.lease()) {
            Comparison comparison = new Comparison(state.searcher().getIndexReader(), Set.of());
            projections.all(Side.PUBLIC, comparison);
            comparison.findUnexpected();
            assertThat(comparison.differences()).isEmpty();
        }
    }

    @Test
    void whatImportsBringIsShownTogether() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        ActivityTail.Mark before = follower().end();
        try (OpenIndex index = OpenIndex.open(path)) {
            manyArticles();
            follower().step(index);
            assertThat(index.cursor().generation())
                    .as("taken in")
                    .isEqualTo(follower().end());
            assertThat(served(index)).as("not shown yet").isEqualTo(before);
            assertThat(follower().behind(index)).as("which the lag tells").isGreaterThanOrEqualTo(MANY);
            follower().step(index);
            assertThat(served(index))
                    .as("shown as nothing follows")
                    .isEqualTo(follower().end());
            assertThat(follower().behind(index)).isZero();
        }
    }

    @Test
    void nobodyWaitsForAnImportToEnd() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        try (OpenIndex index = OpenIndex.open(path)) {
            manyArticles();
            long article = corpus.article("CURATED", "A paper with evidence, amid an import", "");
            corpus.evidence(article, "ACCEPTED", "A statement that its author wants to see at once.");
            manyArticles();
            follower().step(index);
            assertThat(served(index)).isEqualTo(follower().end());
        }
    }

    @Test
    void whatWasHiddenWhenItFailedIsReadAgain() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        ActivityTail.Mark before = follower().end();
        int records = contents(path).size();
        try (OpenIndex index = OpenIndex.open(path)) {
            manyArticles();
            follower().step(index);
            index.rollback();
            assertThat(index.cursor().generation()).isEqualTo(before);
            assertThat(index.isShown()).isTrue();
            follower().step(index);
            follower().keep(index);
            assertThat(served(index)).as("keeping shows").isEqualTo(follower().end());
            assertThat(index.isKept()).isTrue();
        }
        assertThat(contents(path)).hasSize(records + MANY);
    }

    @Test
    void anImportThatGoesOnIsShownInBetween() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        try (OpenIndex index = OpenIndex.open(path)) {
            manyArticles();
            new Follower(Side.PUBLIC, projections, Duration.ZERO).step(index);
            assertThat(served(index)).isEqualTo(follower().end());
        }
    }

    private void manyArticles() {
        corpus.articles(MANY, "CURATED", "One of many imported papers");
    }

    private static ActivityTail.Mark served(OpenIndex index) throws IOException {
        try (Lease state = index.lease()) {
            return state.cursor().generation();
        }
    }

    @Test
    void aRehearsalShowsWhatIsThereAlready() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        Map<String, BytesRef> before = contents(path);
        try (OpenIndex index = OpenIndex.open(path);
                Lease earlier = index.lease()) {
            follower().rehearse(index);
            try (Lease later = index.lease()) {
                assertThat(later.searcher()).as("another state").isNotSameAs(earlier.searcher());
                assertThat(later.cursor()).isEqualTo(earlier.cursor());
            }
        }
        assertThat(contents(path)).isEqualTo(before);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void anImportIntoTheInboxIsNoWorkForThePublicIndex() throws Exception {
        Path path = built(new Cursor(follower().end(), Fingerprint.current()));
        for (int i = 0; i < 5; i++) {
            corpus.article("INBOX", "An imported article", "");
        }
        try (OpenIndex index = OpenIndex.open(path)) {
            ActivityTail.Mark before = index.cursor().generation();
            assertThat(follower().step(index)).isFalse();
            assertThat(index.cursor().generation()).isEqualTo(before);
            assertThat(follower().behind(index)).isZero();
        }
    }

    @Test
    void aNotificationWakesItLongBeforeItsNextLook() throws Exception {
        Tailer tailer = new Tailer(live, config(Duration.ofHours(1)), follower());
        LogListener listener = new LogListener(database, List.of(tailer.wake()));
        Thread following = Thread.ofPlatform().start(tailer);
        Thread listening = Thread.ofPlatform().start(listener);
        try {
            Corpus.await(this::isAtTheEnd);
            for (int i = 0; i < 3; i++) {
                corpus.article("CURATED", "Announced", "");
                Corpus.await(this::isAtTheEnd);
            }
            manyArticles();
            Corpus.await(this::isAtTheEnd);
        } finally {
            listener.wake().end();
            tailer.wake().end();
            following.join();
            listening.join();
        }
    }

    /** Nobody else would bring the index forward until the portal is started again. */
    @Test
    void goesOnWhereMemoryRanOut() throws Exception {
        AtomicInteger times = new AtomicInteger();
        PublicIndex shaken = new PublicIndex() {
            @Override
            void lag(long rows) {
                if (times.incrementAndGet() == 2) {
                    throw new OutOfMemoryError("thrown by a test");
                }
                super.lag(rows);
            }
        };
        Tailer tailer = new Tailer(shaken, config(Duration.ofMillis(20)), follower());
        Thread thread = Thread.ofPlatform().start(tailer);
        try {
            Corpus.await(() -> times.get() > 3);
            long article = corpus.article("CURATED", "A paper after the error", "");
            Corpus.await(() -> shaken.isReady() && shaken.cursor().generation().equals(end()));
            assertThat(article).isPositive();
        } finally {
            tailer.wake().end();
            thread.join();
        }
    }

    private ActivityTail.Mark end() {
        try {
            return follower().end();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
