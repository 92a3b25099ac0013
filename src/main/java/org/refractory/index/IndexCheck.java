package org.refractory.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;

/**
 * Compares an index with the database, record by record. It only reads, also beside a running portal: what people write while
 * it compares is told from a real difference by looking again.
 */
@ApplicationScoped
public class IndexCheck {
    /** Times that it looks again while records change, a moment apart: longer than a portal takes to follow. */
    private static final int ROUNDS = 10;

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final IndexConfig config;
    private final Projections projections;
    private final ActivityTail log;

    IndexCheck(IndexConfig config, Projections projections) {
        this.config = config;
        this.projections = projections;
        this.log = projections.log();
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

        /** What is still so: a difference counts if it was there each time. */
        private Report confirmedBy(Report later) {
            Set<String> still =
                    later.differences().stream().map(Difference::key).collect(Collectors.toSet());
            List<Difference> confirmed = differences.stream()
                    .filter(each -> still.contains(each.key()))
                    .toList();
            return new Report(side, later.isCurrentBuild(), later.behind(), later.compared(), confirmed);
        }
    }

    /**
     * One look.
     *
     * @param reflects where the index stood
     * @param end where the log ended when the look ended; where both are one, nothing happened meanwhile
     */
    private record Look(Report report, ActivityTail.Mark reflects, ActivityTail.Mark end) {
        boolean isFinal() {
            return report.isClean() || reflects.equals(end);
        }

        Look then(Look later) {
            return new Look(report.confirmedBy(later.report()), later.reflects(), later.end());
        }
    }

    /** Empty where no index was built yet. */
    public Optional<Report> check(Side side) throws SQLException, IOException {
        ActivityTail.Mark goal = log.newest(side.isPublic());
        Optional<Look> look = look(side, goal);
        for (int round = 1; round < ROUNDS && look.isPresent() && !look.get().isFinal(); round++) {
            new Wake().rest(MOMENT);
            Look before = look.get();
            look = look(side, goal).map(before::then);
        }
        return look.map(Look::report);
    }

    private Optional<Look> look(Side side, ActivityTail.Mark goal) throws SQLException, IOException {
        Optional<Path> folder = IndexFolder.of(config, side).current();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try (OpenIndex index = OpenIndex.open(folder.get());
                Lease state = index.lease()) {
            return Optional.of(compare(side, goal, state));
        } catch (IOException e) {
            if (IndexFolder.of(config, side).current().equals(folder)) {
                throw e;
            }
            return look(side, goal); // the portal has just put another one in its place
        }
    }

    private Look compare(Side side, ActivityTail.Mark goal, Lease state) throws SQLException, IOException {
        Comparison comparison = new Comparison(state.searcher().getIndexReader());
        projections.all(side, comparison);
        comparison.findUnexpected();
        Cursor cursor = state.cursor();
        Report report = new Report(
                side,
                cursor.fingerprint().equals(Fingerprint.current()),
                log.between(cursor.generation().position(), goal.position(), side.isPublic()),
                comparison.compared(),
                comparison.differences());
        return new Look(report, cursor.generation(), log.newest(side.isPublic()));
    }
}
