package org.refractory.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;

/** Compares an index with the database, record by record. It only reads, also beside a running portal. */
@ApplicationScoped
public class IndexCheck {
    /** Times that a comparison is repeated because records changed while it ran. */
    private static final int ATTEMPTS = 3;

    private final IndexConfig config;
    private final Projections projections;

    IndexCheck(IndexConfig config, Projections projections) {
        this.config = config;
        this.projections = projections;
    }

    /** @param what a predicate: {@code is missing from the index} */
    public record Difference(String key, String what) {}

    /**
     * What a check found.
     *
     * @param isCurrentBuild whether this build of the portal would build the index in the same way
     * @param behind how many rows of the log the index does not reflect yet
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
        Optional<Path> folder = IndexFolder.of(config, side).current();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Report report = compare(side, folder.get());
        for (int i = 1; i < ATTEMPTS && !report.isClean(); i++) {
            report = compare(side, folder.get());
        }
        return Optional.of(report);
    }

    private Report compare(Side side, Path folder) throws SQLException, IOException {
        try (OpenIndex index = OpenIndex.open(folder);
                Lease state = index.lease()) {
            Comparison comparison = new Comparison(state.searcher().getIndexReader());
            projections.all(side, comparison);
            comparison.findUnexpected();
            Cursor cursor = state.cursor();
            return new Report(
                    side,
                    cursor.fingerprint().equals(Fingerprint.current()),
                    projections.log().behind(cursor.generation().position(), side.isPublic()),
                    comparison.compared(),
                    comparison.differences());
        }
    }
}
