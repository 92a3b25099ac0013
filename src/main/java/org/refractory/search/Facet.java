package org.refractory.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What results can be narrowed by; the parameter of an address has the same name. Values are slugs, enum names or years. */
public enum Facet {
    MECHANISM,
    CANCER,
    THERAPY,
    BIOMARKER,
    LEVEL,
    TIMING,
    YEAR;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }
}
