package org.refractory.evidence;

import java.util.Collection;
import java.util.Set;

/** The seven stated quality items of a rating; never the journal. */
public enum RatingItem {
    ADEQUATE_N("The number of patients or samples is adequate"),
    COMPARATOR("There is a comparison group"),
    PRESPECIFIED("Marker and endpoint were specified beforehand"),
    CONFOUNDERS_HANDLED("Confounders are handled"),
    INDEPENDENT_COHORT("An independent cohort confirms it"),
    ORTHOGONAL_METHOD("Another method or a rescue experiment confirms it"),
    COMPLETE_REPORTING("The reporting is complete");

    private final String definition;

    RatingItem(String definition) {
        this.definition = definition;
    }

    public String definition() {
        return definition;
    }

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
