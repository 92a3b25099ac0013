package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several symbols that are written as one: {@code JAK1/2} is JAK1 or JAK2, {@code PD-(L)1} is PD-1 or PD-L1. */
final class Ways {
    private static final int MOST = 4;

    /** A symbol, and other numbers for its last. */
    private static final Pattern SLASHES =
            Pattern.compile("([\\p{L}\\p{N}*:_\\p{Pd}]*[\\p{L}*:_\\p{Pd}])([0-9]{1,3})((?:/L?[0-9]{1,3})+)");

    private static final Pattern PARENTHESES = Pattern.compile(
            "((?=[^(]*\\p{L})[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{Pd}]{1,29})\\((\\p{L}{1,4})\\)([\\p{L}\\p{Nd}\\p{Pd}]{0,30}[\\p{L}\\p{Nd}])");

    /** What is left of parentheses, with a hyphen before them. */
    private static final Pattern LEFT = Pattern.compile("\\p{Pd}(?=\\()|[()]");

    private static final Pattern TWO_HYPHENS = Pattern.compile("(\\p{Pd})\\p{Pd}");

    private Ways() {}

    /** Each symbol; empty where there are not several. */
    static List<String> of(String typed) {
        Matcher slashes = SLASHES.matcher(typed);
        if (slashes.matches()
                && slashes.group(1).chars().filter(Character::isLetter).count() > 1) {
            return several(Stream.concat(
                    Stream.of(slashes.group(1) + slashes.group(2)),
                    Stream.of(slashes.group(3).substring(1).split("/", -1))
                            .map(number -> numbered(slashes.group(1), number))));
        }
        Matcher parentheses = PARENTHESES.matcher(typed);
        return parentheses.matches() && isOne(parentheses) ? optional(parentheses) : List.of();
    }

    /** A blank may be missing before what explains a word: {@code carcinoma(HCC)}. */
    private static boolean isOne(MatchResult word) {
        return word.group().chars().anyMatch(Character::isDigit)
                || word.group(2).chars().allMatch(Character::isLowerCase);
    }

    /** {@code PD-L1/L2} is no PD-LL2. */
    private static String numbered(String symbol, String number) {
        return number.startsWith("L") && symbol.endsWith("L")
                ? symbol.substring(0, symbol.length() - 1) + number
                : symbol + number;
    }

    /** A text of the same length in which what stands in parentheses inside a word belongs to it, and no other parenthesis is left. */
    static String withAll(String text) {
        if (text.indexOf('(') < 0) {
            return text.replace(')', ' ');
        }
        String joined = PARENTHESES
                .matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        isOne(word) ? word.group(1) + word.group(2) + word.group(3) + "  " : word.group()));
        return LEFT.matcher(joined).replaceAll(" ");
    }

    /** Where a word with parentheses inside that begins at a place ends; the place itself where none does. */
    static int end(String text, int from) {
        Matcher parentheses = PARENTHESES.matcher(text).region(from, text.length());
        boolean stands = parentheses.lookingAt()
                && (parentheses.end() == text.length() || !isOfWord(text.charAt(parentheses.end())));
        return stands ? parentheses.end() : from;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || c == '('
                || c == '*'
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static List<String> optional(Matcher word) {
        return several(Stream.of("", word.group(2))
                .map(inner -> TWO_HYPHENS
                        .matcher(word.group(1) + inner + word.group(3))
                        .replaceAll("$1")));
    }

    /** In a sentence no symbol of several must be there, unless an operator or a field takes them as one. */
    static List<Token> apart(List<Token> tokens) {
        if (tokens.stream().anyMatch(Token.Label.class::isInstance)) {
            return tokens;
        }
        List<Token> apart = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean joined = joins(tokens, i - 1) || joins(tokens, i + 1);
            if (tokens.get(i) instanceof Token.Either either && !joined) {
                either.units().forEach(apart::add);
            } else {
                apart.add(tokens.get(i));
            }
        }
        return apart;
    }

    private static boolean joins(List<Token> tokens, int place) {
        return place >= 0
                && place < tokens.size()
                && tokens.get(place) instanceof Token.Sign sign
                && switch (sign.kind()) {
                    case AND, OR, NOT -> true;
                    case OPEN, CLOSE -> false;
                };
    }

    private static List<String> several(Stream<String> symbols) {
        List<String> all = new ArrayList<>(symbols.distinct().limit(MOST).toList());
        return all.size() > 1 ? List.copyOf(all) : List.of();
    }
}
