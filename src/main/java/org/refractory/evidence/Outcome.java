package org.refractory.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured result.
 *
 * @param value in the unit of its measure: a ratio, percent, or months
 * @param low lower bound of the 95 % confidence interval, or null
 * @param high upper bound of the 95 % confidence interval, or null
 * @param p the p value with its comparator, such as {@code <0.001}, or empty
 * @param comparator what it was compared with, or empty
 */
public record Outcome(
        Endpoint endpoint,
        Measure measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String p,
        String comparator) {}
