package org.refractory.web;

import java.time.Instant;

/** Which state of the public record is being served; it moves only when something public changed. */
public interface PublicGeneration {
    /**
     * A state, the same on every node.
     *
     * @param number the log position of the newest public change that is being served
     * @param at when that change was made
     */
    record State(long number, Instant at) {
        /** Short, and never another state's: a log that was restored from a backup gives its numbers again, at other times. */
        String name() {
            long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
            return number + "-" + Long.toString(micros, Character.MAX_RADIX);
        }
    }

    State state();
}
