package org.refractory.search.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, or two with a colon between them, that a {@link Tag} says to be one.
 *
 * @param exact whether there is more in it than years
 */
record PubmedDates(Span years, boolean exact, Tag tag) {
    private static final String DATE = "[\"\u201c]?([0-9]{4})([/-][0-9]{1,2}){0,2}[\"\u201d]?";
    private static final Pattern DATES =
            Pattern.compile(DATE + "(?:(?:\\s?\\[[A-Za-z -]{2,30}\\])?\\s{0,3}:\\s{0,3}" + DATE + ")?\\s{0,3}");

    /** It stands for the end of a span that has none. */
    private static final int NO_END = 3000;

    /** Those that stand at a place; empty where none do. */
    static Optional<PubmedDates> at(String text, int at) {
        Matcher dates = DATES.matcher(text).region(at, text.length());
        return dates.lookingAt()
                ? Tag.at(text, dates.end())
                        .filter(tag -> tag.kind() == Tag.Kind.PUBLISHED || tag.kind() == Tag.Kind.UNKNOWN)
                        .map(tag -> of(dates, tag))
                : Optional.empty();
    }

    private static PubmedDates of(Matcher dates, Tag tag) {
        int low = Integer.parseInt(dates.group(1));
        int high = dates.group(3) == null ? low : Integer.parseInt(dates.group(3));
        boolean exact = dates.group(2) != null || dates.group(4) != null;
        return new PubmedDates(new Span(low, high >= NO_END ? Integer.MAX_VALUE : high), exact, tag);
    }
}
