package org.refractory.evidence;

/** When resistance shows: from the start, while immune attack is under way, or after benefit. */
public enum Timing {
    PRIMARY,
    ADAPTIVE,
    ACQUIRED,
    NOT_STATED
}
