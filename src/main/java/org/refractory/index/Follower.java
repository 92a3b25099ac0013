package org.refractory.index;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.refractory.activity.ActivityTail;
import org.refractory.activity.Subject;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;
import org.refractory.index.projection.Target;

/** Brings one open index forward along the log, a batch at a time. */
final class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    /** Rows in a batch: enough to make an import fast, few enough to be seen soon. */
    private static final int BATCH = 2_000;

    /** More rows than people mostly write at a time. */
    private static final int BULK = 100;

    /**
     * How long what imports bring may wait to be shown: each showing writes segments of its own, and larger ones cost much less
     * to write, to merge and to search.
     */
    private static final Duration MOST_HIDDEN = Duration.ofSeconds(2);

    private final Side side;
    private final Projections projections;
    private final ActivityTail log;
    private final Duration mostHidden;

    Follower(Side side, Projections projections) {
        this(side, projections, MOST_HIDDEN);
    }

    /** @param mostHidden how long what imports bring may wait to be shown */
    Follower(Side side, Projections projections, Duration mostHidden) {
        this.side = side;
        this.projections = projections;
        this.mostHidden = mostHidden;
        this.log = projections.log();
    }

    Side side() {
        return side;
    }

    /** Hands everything that belongs into the index to a target. */
    void all(Target target) throws SQLException, IOException {
        projections.all(side, target);
    }

    /** Where the log ends for this index. */
    ActivityTail.Mark end() throws SQLException {
        return log.newest(side.isPublic());
    }

    /** How many rows there are that readers do not see. */
    long behind(OpenIndex index) throws SQLException {
        return log.behind(index.shown().generation().position(), side.isPublic());
    }

    /**
     * One batch, which is shown as a whole: at once, or where nobody waits for it, together with the next ones.
     *
     * @return whether more may follow at once
     */
    boolean step(OpenIndex index) throws SQLException, IOException {
        Cursor cursor = index.cursor();
        List<ActivityTail.Touched> rows = log.after(cursor.generation().position(), side.isPublic(), BATCH);
        if (!rows.isEmpty()) {
            project(rows, index, cursor.to(rows.getLast().mark()));
        }
        if (index.isHidden(isBulk(rows) ? mostHidden : Duration.ZERO)) {
            show(index);
        }
        return rows.size() == BATCH;
    }

    private static boolean isBulk(List<ActivityTail.Touched> rows) {
        return rows.size() >= BULK && rows.stream().allMatch(ActivityTail.Touched::isImported);
    }

    /**
     * Projects the last record once more, which changes nothing: the first step of a process takes a second for loading code,
     * and nobody's acceptance shall wait for that.
     */
    void rehearse(OpenIndex index) throws SQLException, IOException {
        Cursor cursor = index.cursor();
        List<ActivityTail.Touched> last = log.after(cursor.generation().position() - 1, side.isPublic(), 1);
        boolean isSmall = last.stream()
                .map(each -> each.subject().kind())
                .anyMatch(kind -> kind == Subject.Kind.ARTICLE || kind == Subject.Kind.EVIDENCE);
        if (isSmall && last.getFirst().mark().equals(cursor.generation())) {
            project(last, index, cursor);
            show(index);
        }
    }

    private void project(List<ActivityTail.Touched> rows, OpenIndex index, Cursor reached)
            throws SQLException, IOException {
        long started = System.nanoTime();
        try {
            projections.affected(side, rows, index);
            index.hold(reached);
            LOG.debugf("%s: %d rows put in %d ms", side.key(), rows.size(), (System.nanoTime() - started) / 1_000_000);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            index.rollback();
            throw e;
        }
    }

    /** Serves what is held; where that fails, it is read from the log again. */
    void show(OpenIndex index) throws IOException {
        orGoBack(index, "shown", OpenIndex::show);
    }

    /** Makes durable what is held, and shows it; where that fails, it is read from the log again. */
    void keep(OpenIndex index) throws IOException {
        orGoBack(index, "kept", OpenIndex::keep);
    }

    @FunctionalInterface
    private interface Writing {
        void on(OpenIndex index) throws IOException;
    }

    private void orGoBack(OpenIndex index, String done, Writing writing) throws IOException {
        long started = System.nanoTime();
        try {
            writing.on(index);
            LOG.debugf("%s: %s in %d ms", side.key(), done, (System.nanoTime() - started) / 1_000_000);
        } catch (IOException | RuntimeException | Error e) {
            index.rollback();
            throw e;
        }
    }

    /** What was remembered of the database before it went away may not hold of the one that comes back. */
    void forget() {
        projections.forget();
    }

    /** Whether the log still is the one that an index followed: a database restored from elsewhere has another. */
    boolean knows(Cursor cursor) throws SQLException {
        ActivityTail.Mark generation = cursor.generation();
        return generation.position() == 0
                || log.at(generation.position()).filter(generation.at()::equals).isPresent();
    }
}
