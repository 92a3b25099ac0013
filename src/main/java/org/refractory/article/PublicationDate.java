package org.refractory.article;

import org.jspecify.annotations.Nullable;

/**
 * A date no more precise than its source: it never becomes an instant.
 *
 * @param text as the source wrote it where that says more than the numbers ({@code 1998 Dec-1999 Jan}), else empty
 */
public record PublicationDate(
        int year, @Nullable Integer month, @Nullable Integer day, String text) {
    public PublicationDate {
        if (year < 1500 || year > 2200) {
            throw new IllegalArgumentException("Not a year of publication: %d".formatted(year));
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("Not a month: %d".formatted(month));
        }
        if (day != null && (month == null || day < 1 || day > 31)) {
            throw new IllegalArgumentException("Not a day of a month: %d".formatted(day));
        }
    }

    public static PublicationDate year(int year) {
        return new PublicationDate(year, null, null, "");
    }

    /** ISO 8601, as precise as known: {@code 2016}, {@code 2016-07} or {@code 2016-07-13}. */
    public String iso() {
        String iso = "%04d".formatted(year);
        if (month != null) {
            iso += "-%02d".formatted(month);
        }
        return day == null ? iso : iso + "-%02d".formatted(day);
    }
}
