package org.refractory.web.limit;

import java.time.Duration;

/** How long one connection has kept the portal waiting, and whether that is too long; moments are nanoseconds of one clock. */
final class Patience {
    /** So often a connection is looked at. */
    static final Duration LOOK = Duration.ofSeconds(5);

    /** The head of the first request is a packet or two; nobody types it. */
    private static final Duration FIRST_HEAD = Duration.ofSeconds(20);

    /** Browsers and programs keep a connection for the next request; load balancers do so for a minute. */
    private static final Duration NEXT_HEAD = Duration.ofSeconds(75);

    /** How long a body or an answer may make too little progress. */
    private static final Duration STALLED = Duration.ofSeconds(20);

    /** The least that must have come in that time; a bad mobile connection brings ten times as much. */
    private static final long LEAST = 8_192;

    /** What is to become of a connection. */
    enum Verdict {
        FINE,
        TOO_SLOW,
        IDLE
    }

    private long since;
    private int underWay;
    private boolean asked;
    private boolean receiving;
    private long received;
    private long unsentBefore;

    Patience(long opened) {
        since = opened;
    }

    /** The head of a request has come. */
    void begun(long now) {
        underWay++;
        since = now;
        asked = true;
        receiving = true;
    }

    void received(int bytes) {
        received += bytes;
    }

    void receivedAll() {
        receiving = false;
    }

    /** How many requests are not answered yet. */
    int underWay() {
        return underWay;
    }

    /** Whether some of a request is still to come. */
    boolean isReceiving() {
        return receiving;
    }

    /** A request was answered; whether it was the last one under way. */
    boolean answered(long now) {
        underWay = Math.max(0, underWay - 1);
        since = now;
        return underWay == 0;
    }

    /**
     * @param listens false while the portal itself does not want to read on
     * @param unsent how much of an answer must go before more can be written; 0 where it goes well
     */
    Verdict judge(long now, boolean listens, long unsent) {
        boolean stuck = unsent > 0 && unsent == unsentBefore;
        unsentBefore = unsent;
        if (underWay == 0 && unsent == 0) {
            Duration most = asked ? NEXT_HEAD : FIRST_HEAD;
            return isOver(most, now) ? asked ? Verdict.IDLE : Verdict.TOO_SLOW : Verdict.FINE;
        }
        boolean starved = underWay > 0 && receiving && listens && received < LEAST;
        if (!stuck && !starved) {
            received = 0;
            since = now;
            return Verdict.FINE;
        }
        return isOver(STALLED, now) ? stuck ? Verdict.IDLE : Verdict.TOO_SLOW : Verdict.FINE;
    }

    private boolean isOver(Duration most, long now) {
        return now - since > most.toNanos();
    }
}
