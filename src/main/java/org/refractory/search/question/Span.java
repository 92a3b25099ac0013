package org.refractory.search.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers between two bounds, both included: {@code 2019..2021}. Years and numbers of patients are written so.
 *
 * @param low {@link Integer#MIN_VALUE} where there is none
 * @param high {@link Integer#MAX_VALUE} where there is none
 */
public record Span(int low, int high) {
    private static final int NONE_BELOW = Integer.MIN_VALUE;
    private static final int NONE_ABOVE = Integer.MAX_VALUE;
    private static final String NUMBER = "([0-9]{1,9})";
    private static final Pattern ONE = Pattern.compile("=?" + NUMBER);
    private static final Pattern DOTS = Pattern.compile(NUMBER + "?\\s*(?:\\.{2,3}|\u2026)\\s*" + NUMBER + "?");
    private static final Pattern DASH = Pattern.compile(NUMBER + "\\s*[-\u2013]\\s*" + NUMBER);
    private static final Pattern OPEN = Pattern.compile(NUMBER + "\\s*[-\u2013+]");
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|\u2265|\u2264)\\s*" + NUMBER);

    /** {@code 2019}, {@code 2019..2021}, {@code 2019..}, {@code ..2021}, {@code 2019-2021}, {@code 2019-}, {@code 2019+}, {@code >=2019}, {@code <2019}. */
    public static Optional<Span> read(String typed) {
        String text = typed.strip();
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            int number = Integer.parseInt(one.group(1));
            return Optional.of(new Span(number, number));
        }
        Matcher open = OPEN.matcher(text);
        if (open.matches()) {
            return between(open.group(1), null);
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return Optional.of(bounded(bound.group(1), Integer.parseInt(bound.group(2))));
        }
        Matcher between = (DASH.matcher(text).matches() ? DASH : DOTS).matcher(text);
        return between.matches() ? between(between.group(1), between.group(2)) : Optional.empty();
    }

    private static Span bounded(String sign, int number) {
        return switch (sign) {
            case ">=", "\u2265" -> new Span(number, NONE_ABOVE);
            case "<=", "\u2264" -> new Span(NONE_BELOW, number);
            case ">" -> new Span(number + 1, NONE_ABOVE);
            default -> new Span(NONE_BELOW, number - 1);
        };
    }

    /** Bounds in the wrong order are meant the other way round. */
    private static Optional<Span> between(@Nullable String first, @Nullable String second) {
        if (first == null && second == null) {
            return Optional.empty();
        }
        int low = first == null ? NONE_BELOW : Integer.parseInt(first);
        int high = second == null ? NONE_ABOVE : Integer.parseInt(second);
        return Optional.of(new Span(Math.min(low, high), Math.max(low, high)));
    }

    /** Reads back as the same: {@code 2019}, {@code 2019..2021}, {@code 2019..}, {@code ..2021}. */
    @Override
    public String toString() {
        if (low == high) {
            return Integer.toString(low);
        }
        return (low == NONE_BELOW ? "" : low) + ".." + (high == NONE_ABOVE ? "" : high);
    }

    public boolean contains(int number) {
        return low <= number && number <= high;
    }
}
