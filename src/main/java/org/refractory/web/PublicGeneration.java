package org.refractory.web;

import java.time.Instant;

/** Which state of the public record is being served; it moves only when something public changed. */
public interface PublicGeneration {
    /** The log position of the newest public change that is being served. */
    long number();

    /** When that change was made. */
    Instant at();
}
