package org.refractory.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What results can be narrowed by; the parameter of an address has the same name. Values are slugs, enum names, or numbers
 * and ranges of them. Their order is that of parameters, so new ones come last.
 */
public enum Facet {
    MECHANISM,
    CANCER,
    THERAPY,
    BIOMARKER,
    LEVEL,
    TIMING,
    YEAR,
    DIRECTION,
    TYPE,
    N;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are numbers, of which ranges can be asked for. */
    public boolean isNumber() {
        return this == YEAR || this == N;
    }

    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }
}
