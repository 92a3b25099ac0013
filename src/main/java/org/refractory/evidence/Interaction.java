package org.refractory.evidence;

/** How two or more therapies were given. */
public enum Interaction {
    COMBINATION,
    SEQUENTIAL,
    SUBSTITUTES
}
