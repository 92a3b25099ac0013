package org.refractory.evidence;

/** In which measure an outcome is given: ratios, a rate in percent, months. */
public enum Measure {
    HR,
    OR,
    RR,
    RATE,
    MEDIAN_MONTHS,
    MEAN_DIFFERENCE,
    CORRELATION,
    OTHER
}
