package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Bound BOUND = new Bound(5, Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 5", "6, 10", "7, 20", "12, 640", "13, 900", "1000000, 900"})
    void eachFailureBeyondTheFreeOnesDoublesTheWait(long failures, long seconds) {
        assertThat(BOUND.wait(failures, NOON, NOON)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"3, 17", "20, 0", "21, -1"})
    void timeThatPassedCounts(long passed, long left) {
        assertThat(BOUND.wait(7, NOON, NOON.plusSeconds(passed))).isEqualTo(Duration.ofSeconds(left));
    }

    @Property
    void nobodyWaitsLongerThanTheLongest(@ForAll @IntRange(min = 0) int failures) {
        assertThat(BOUND.wait(failures, NOON, NOON)).isBetween(Duration.ZERO, Duration.ofMinutes(15));
    }
}
