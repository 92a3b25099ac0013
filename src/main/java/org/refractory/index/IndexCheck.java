package org.refractory.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;
import org.refractory.system.Rows;

/**
 * Compares an index with the database, record by record. It only reads, also beside a running portal: what people write while
 * it compares is told from a real difference by the log.
 */
@ApplicationScoped
public class IndexCheck {
    /** Times that it looks again while the index follows, a moment apart: longer than a portal takes. */
    private static final int ROUNDS = 10;

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** A comparison of millions of records takes minutes. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int PORTION = 2_000;

    private final IndexConfig config;
    private final Projections projections;
    private final ActivityTail log;
    private final Rows rows;

    IndexCheck(IndexConfig config, Projections projections, Rows rows) {
        this.config = config;
        this.projections = projections;
        this.log = projections.log();
        this.rows = rows;
    }

    /** @param what a predicate: {@code is missing from the index} */
    public record Difference(String key, String what) {}

    /**
     * What a check found.
     *
     * @param isCurrentBuild whether this build of the portal would build the index in the same way
     * @param behind how many rows of the log, of those that were there when the check began, the index does not reflect
     * @param compared how many records should be in it
     * @param differences the first thousand
     */
    public record Report(Side side, boolean isCurrentBuild, long behind, long compared, List<Difference> differences) {
        public Report {
            differences = List.copyOf(differences);
        }

        public boolean isClean() {
            return isCurrentBuild && behind == 0 && differences.isEmpty();
        }
    }

    /** Empty where no index was built yet. */
    public Optional<Report> check(Side side) throws SQLException, IOException {
        ActivityTail.Mark goal = log.newest(side.isPublic());
        Optional<Report> report = look(side, goal);
        for (int round = 1; round < ROUNDS && report.isPresent() && report.get().behind() > 0; round++) {
            new Wake().rest(MOMENT);
            report = look(side, goal);
        }
        return report;
    }

    private Optional<Report> look(Side side, ActivityTail.Mark goal) throws SQLException, IOException {
        Optional<Path> folder = IndexFolder.of(config, side).current();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try (OpenIndex index = OpenIndex.open(folder.get());
                Lease state = index.lease()) {
            return Optional.of(rows.atOneMoment(LONGEST, () -> compare(side, goal, state)));
        } catch (IOException e) {
            if (IndexFolder.of(config, side).current().equals(folder)) {
                throw e;
            }
            return look(side, goal); // the portal has just put another one in its place
        }
    }

    /** The moment of the database comes after that of the index; what the log tells between them is no difference. */
    private Report compare(Side side, ActivityTail.Mark goal, Lease state) throws SQLException, IOException {
        Cursor cursor = state.cursor();
        Comparison comparison = new Comparison(state.searcher().getIndexReader(), moving(side, cursor));
        projections.all(side, comparison);
        comparison.findUnexpected();
        return new Report(
                side,
                cursor.fingerprint().equals(Fingerprint.current()),
                log.between(cursor.generation().position(), goal.position(), side.isPublic()),
                comparison.compared(),
                comparison.differences());
    }

    private Set<String> moving(Side side, Cursor cursor) throws SQLException, IOException {
        Moving moving = new Moving();
        List<ActivityTail.Touched> touched = log.after(cursor.generation().position(), side.isPublic(), PORTION);
        while (!touched.isEmpty()) {
            projections.affected(side, touched, moving);
            touched = log.after(touched.getLast().mark().position(), side.isPublic(), PORTION);
        }
        return moving.keys();
    }
}
