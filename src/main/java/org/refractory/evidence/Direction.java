package org.refractory.evidence;

/** How the result bears on the claim. */
public enum Direction {
    SUPPORTS,
    DOES_NOT_SUPPORT,
    INCONCLUSIVE
}
