package org.refractory.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.refractory.web.limit.Patience.Verdict;

class PatienceTest {
    private final Patience patience = new Patience(0);
    private long now;
    private Verdict verdict = Verdict.FINE;

    /** So much time, in which a connection is looked at as often as it is. */
    private Verdict after(Duration time, boolean listens, long unsent) {
        long end = now + time.toNanos();
        while (now < end && verdict == Verdict.FINE) {
            now += Patience.LOOK.toNanos();
            verdict = patience.judge(now, listens, unsent);
        }
        return verdict;
    }

    private Verdict after(Duration time) {
        return after(time, true, 0);
    }

    @Test
    void aHeadThatDoesNotComeIsTooSlow() {
        assertThat(after(Duration.ofSeconds(20))).isEqualTo(Verdict.FINE);
        assertThat(after(Duration.ofSeconds(10))).isEqualTo(Verdict.TOO_SLOW);
    }

    @Test
    void betweenTwoRequestsAConnectionMayRestAsLongAsBalancersKeepIt() {
        patience.begun(now);
        patience.receivedAll();
        assertThat(patience.answered(now)).isTrue();
        assertThat(after(Duration.ofSeconds(70))).isEqualTo(Verdict.FINE);
        assertThat(after(Duration.ofSeconds(10))).isEqualTo(Verdict.IDLE);
    }

    @Test
    void aBodyThatDripsIsTooSlow() {
        patience.begun(now);
        for (int second = 0; second < 6; second++) {
            patience.received(100);
            after(Duration.ofSeconds(5));
        }
        assertThat(verdict).isEqualTo(Verdict.TOO_SLOW);
    }

    @Test
    void aBodyOnABadConnectionMayTakeItsTime() {
        patience.begun(now);
        for (int second = 0; second < 600; second += 10) {
            patience.received(10_000);
            assertThat(after(Duration.ofSeconds(10))).isEqualTo(Verdict.FINE);
        }
    }

    @Test
    void whileThePortalItselfDoesNotReadNobodyIsSlow() {
        patience.begun(now);
        assertThat(after(Duration.ofMinutes(5), false, 0)).isEqualTo(Verdict.FINE);
    }

    @Test
    void whileThePortalThinksNobodyIsSlow() {
        patience.begun(now);
        patience.receivedAll();
        assertThat(after(Duration.ofMinutes(5))).isEqualTo(Verdict.FINE);
    }

    @Test
    void anAnswerThatIsNotTakenEnds() {
        patience.begun(now);
        patience.receivedAll();
        patience.answered(now);
        assertThat(after(Duration.ofSeconds(40), true, 65_536)).isEqualTo(Verdict.IDLE);
    }

    @Test
    void anAnswerThatIsTakenSlowlyGoesOn() {
        patience.begun(now);
        patience.receivedAll();
        for (long unsent = 60; unsent > 0; unsent--) {
            assertThat(after(Duration.ofSeconds(10), true, unsent * 1_000)).isEqualTo(Verdict.FINE);
        }
    }
}
