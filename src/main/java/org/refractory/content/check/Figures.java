package org.refractory.content.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a text: those in digits, and the words from three to twenty. Digits that belong to a name ({@code PD-1},
 * {@code CD8}, {@code HLA-A*02:01}, {@code phase 3}) are none.
 */
final class Figures {
    private static final List<String> WORDS = List.of(
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Pattern DIGITS = Pattern.compile(
            "(?<!\\p{L}-?)(?<![\\d.,:*/])(?<!(?:phase|grade|type) )(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?![\\p{L}:*])");
    private static final Pattern WORD = Pattern.compile("\\b(?:" + String.join("|", WORDS) + ")\\b");

    /** Where every number counts, also one inside a name. */
    private static final Pattern ANY = Pattern.compile("(?<number>\\d[\\d,]*(?:\\.\\d+)?)");

    private static final Pattern PART =
            Pattern.compile("(?<part>\\d[\\d,]*) (?:of|out of) (?:the )?(?<whole>\\d[\\d,]*)");

    private Figures() {}

    /** The numbers that a text states, smallest first. */
    static Set<BigDecimal> stated(String text) {
        Set<BigDecimal> numbers = numbers(DIGITS, text);
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            numbers.add(BigDecimal.valueOf(WORDS.indexOf(word.group()) + 3L));
        }
        return numbers;
    }

    /** Every number that occurs in a list of figures. */
    static Set<BigDecimal> listed(String text) {
        return numbers(ANY, text);
    }

    private static Set<BigDecimal> numbers(Pattern pattern, String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            numbers.add(number(found.group("number")));
        }
        return numbers;
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", "")).stripTrailingZeros();
    }

    /** A part and the whole it is said to be of: {@code 6 of 8}. */
    record Share(BigDecimal part, BigDecimal whole) {}

    static Set<Share> shares(String text) {
        Set<Share> shares = new LinkedHashSet<>();
        Matcher found = PART.matcher(text);
        while (found.find()) {
            shares.add(new Share(number(found.group("part")), number(found.group("whole"))));
        }
        return shares;
    }
}
