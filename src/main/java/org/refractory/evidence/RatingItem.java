package org.refractory.evidence;

import java.util.Collection;
import java.util.Set;

/** The seven stated quality items of a rating; never the journal. */
public enum RatingItem {
    ADEQUATE_N,
    COMPARATOR,
    PRESPECIFIED,
    CONFOUNDERS_HANDLED,
    INDEPENDENT_COHORT,
    ORTHOGONAL_METHOD,
    COMPLETE_REPORTING;

    /** 1 to 5 stars for 0-1, 2, 3-4, 5-6 and 7 items that hold. */
    public static int stars(Collection<RatingItem> items) {
        return switch (Set.copyOf(items).size()) {
            case 0, 1 -> 1;
            case 2 -> 2;
            case 3, 4 -> 3;
            case 5, 6 -> 4;
            default -> 5;
        };
    }
}
