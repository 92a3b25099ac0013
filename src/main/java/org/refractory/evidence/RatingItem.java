package org.refractory.evidence;

/** The seven stated quality items of a rating; never the journal. */
public enum RatingItem {
    ADEQUATE_N,
    COMPARATOR,
    PRESPECIFIED,
    CONFOUNDERS_HANDLED,
    INDEPENDENT_COHORT,
    ORTHOGONAL_METHOD,
    COMPLETE_REPORTING
}
