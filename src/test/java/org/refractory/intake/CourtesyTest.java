package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An import waits for an index that works, and for nothing else. */
@Timeout(30)
class CourtesyTest {
    private static final int MOST = 500;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(100);

    /** A log to which others write, and an index that takes in so many rows more each time somebody looks. */
    private static final class Index implements Backlog {
        private final long end;
        private final int step;
        private long taken;
        private int looks;

        Index(long end, int step) {
            this.end = end;
            this.step = step;
        }

        @Override
        public long due(int most) throws SQLException {
            return end - most;
        }

        @Override
        public long taken() {
            looks++;
            taken += step;
            return taken;
        }
    }

    @Test
    void waitsUntilLittleIsLeftToTakeIn() {
        Index index = new Index(2_000, 100);
        new Courtesy(index, MOST, LONG).keep();
        assertThat(index.taken).isEqualTo(2_000 - MOST);
    }

    @Test
    void waitsLongerThanItsPatienceForAnIndexThatMoves() {
        Index index = new Index(2_000, 10);
        new Courtesy(index, MOST, SHORT).keep();
        assertThat(index.taken).isEqualTo(2_000 - MOST);
    }

    @Test
    void doesNotWaitWhereLittleIsLeft() {
        Index index = new Index(MOST, 0);
        new Courtesy(index, MOST, LONG).keep();
        assertThat(index.looks).isEqualTo(1);
    }

    @Test
    void waitsOnceAndNotForEverForAnIndexThatStandsStill() {
        Index index = new Index(2_000, 0);
        Courtesy courtesy = new Courtesy(index, MOST, SHORT);
        courtesy.keep();
        int looks = index.looks;
        assertThat(looks).isGreaterThan(1);
        courtesy.keep();
        assertThat(index.looks).as("a glance shows that it still stands").isEqualTo(looks + 1);
        index.taken++;
        courtesy.keep();
        assertThat(index.looks).as("once it moves it is waited for again").isGreaterThan(looks + 3);
    }

    @Test
    void endsWithTheImport() {
        Courtesy courtesy = new Courtesy(new Index(2_000, 0), MOST, LONG);
        Thread.currentThread().interrupt();
        assertThatThrownBy(courtesy::keep).hasMessage("The import was interrupted");
        assertThat(Thread.interrupted()).as("told on").isTrue();
    }

    @Test
    void leavesItToTheStoreToTellOfADatabaseThatIsAway() {
        Backlog away = new Backlog() {
            @Override
            public long due(int most) throws SQLException {
                throw new SQLException("away");
            }

            @Override
            public long taken() {
                return 0;
            }
        };
        new Courtesy(away, MOST, LONG).keep();
    }

    @Test
    void givesUpOnAnIndexThatGoesBackAgainAndAgain() {
        Backlog failing = new Backlog() {
            private int looks;

            @Override
            public long due(int most) {
                return 5_000;
            }

            @Override
            public long taken() {
                return looks++ % 2 == 0 ? 2_000 : 0;
            }
        };
        Courtesy courtesy = new Courtesy(failing, MOST, SHORT);
        courtesy.keep();
        courtesy.keep();
    }
}
