package org.refractory.search.question;

import java.util.regex.Pattern;

/** Tells pages of a journal from years: {@code 1976-1986} may be either, and what stands around it says which. */
final class Pages {
    private static final String BLANK = "[\\s\\p{Z}]";
    private static final String YEAR = "(?:19|20)[0-9]{2}";

    /** Not the third of something, nor a trial: {@code phase 3}, {@code KEYNOTE 024}. */
    private static final String VOLUME =
            "(?<!\\b(?:stages?|phases?|cohorts?|grades?|parts?|arms?|groups?|lines?|levels?|class|types?|tiers?|steps?|cycles?"
                    + "|keynote|checkmate|impower|imvigor|javelin|empower)"
                    + BLANK + "{1,3})(?<![\\p{L}\\p{Pd}0-9])[1-9][0-9]*";

    /** {@code 378(22)}, {@code 378 (21-22)}. */
    private static final String ISSUE = "[0-9]" + BLANK + "*\\([0-9]{1,3}(?:[-\u2013][0-9]+)?\\)";

    private static final Pattern BEFORE = before(
            ISSUE + "[,;:]",
            VOLUME + ":",
            "\\(" + YEAR + "\\):",
            VOLUME + BLANK + "*\\(" + YEAR + "\\)[,;]?",
            "\\b" + YEAR + "[,;]" + BLANK + "*[0-9]{1,3}[,;]",
            "\\b(?:vol(?:ume)?|no|issue)\\.?" + BLANK + "*[0-9]+[,;:]?",
            "\\b(?:pp?\\.?|pages?:?|PG" + BLANK + "*-)");

    /** What may stand before pages, if a year stands behind them, or in parentheses before: {@code 389, 1993-2004 (2017)}. */
    private static final Pattern MAY_STAND_BEFORE = before("[0-9][,;]?");

    private static final Pattern YEAR_BEHIND = Pattern.compile(BLANK + "*\\(?" + YEAR + "\\b");
    private static final Pattern YEAR_BEFORE =
            Pattern.compile("\\(" + YEAR + "[a-z]?\\).*" + VOLUME + "," + BLANK + "+$", Pattern.DOTALL);

    /** Citations are hardly longer, and of a long text each span would read all that stands before it. */
    private static final int FARTHEST = 300;

    private Pages() {}

    private static Pattern before(String... ways) {
        return Pattern.compile("(?:" + String.join("|", ways) + ")" + BLANK + "+$", Pattern.CASE_INSENSITIVE);
    }

    /** Whether numbers at a place are those of pages. */
    static boolean stand(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - FARTHEST), from);
        return BEFORE.matcher(before).find()
                || YEAR_BEFORE.matcher(before).find()
                || (MAY_STAND_BEFORE.matcher(before).find()
                        && YEAR_BEHIND.matcher(text).region(to, text.length()).lookingAt());
    }
}
