package org.refractory.search.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/**
 * Sentences that were pasted, such as a claim or an abstract: no quotation mark, parenthesis or minus in them is meant for a
 * search, and of their words those are asked for that tell the most.
 */
final class Prose {
    /**
     * Sentences have at least one little word for so many others, or one and a full stop at their end; who lists what to search
     * for has none.
     */
    private static final int OTHERS = 4;

    /** Fewer words are no sentence. */
    private static final int SHORTEST = 6;

    /** Not what is asked of a field, as {@code n:100..}, which is open at its end. */
    private static final Pattern END =
            Pattern.compile("(^|[\\s\\p{Z}])[^\\s\\p{Z}:]*[\\p{L}\\p{N}\\p{Pe}\\p{Pf}\"]\\.$");

    /** Names and addresses, which are asked for otherwise or not at all. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\S*(://|@|\\b10\\.[0-9]{4,9}/)\\S*|\\b(pmc?ids?|doi):?[\\s\\p{Z}]*[a-z]*[0-9]\\S*([,;/|&\\s\\p{Z}]+((and|or)[\\s\\p{Z}]+)?[1-9][0-9]{4,7}\\b)*|\\bPMC[0-9]{3,}");

    private static final Pattern NUMBER = Pattern.compile("[0-9.=,].*");

    /** Of a name, or a word in capitals or with digits, beside the number of letters of other words. */
    private static final int SYMBOL = 10;

    private static final int LONGEST = 10;

    /** Who lists what to search for lists fewer. */
    static final int MANY = 32;

    private final String text;
    private final Naming naming;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    private Prose(String text, Naming naming) {
        this.text = text;
        this.naming = naming;
    }

    /** A word or name, and how often it stands in the text. */
    private static final class Thing {
        private final Syntax.Words words;
        private int times;

        Thing(Syntax.Words words) {
            this.words = words;
        }
    }

    /**
     * Whether a question is a text that was pasted.
     *
     * @param things how many are asked for in it
     */
    static boolean isMeant(String text, List<Token> tokens, int things) {
        return (things > MANY || (isWhole(text) && !isAsked(tokens))) && isIn(text);
    }

    /** Whether fields or operators stand in it, as they do in what was typed for a search. */
    private static boolean isAsked(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean asked = switch (tokens.get(i)) {
                case Token.Labelled labelled -> !labelled.field().namesArticle();
                case Token.Label _ -> true;
                case Token.Sign sign ->
                    joins(sign) && (sign.kind() != Token.Sign.Kind.OR || isBetweenThings(tokens, i));
                default -> false;
            };
            if (asked) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an operator written as such, and no minus, which may be a dash. */
    private static boolean joins(Token.Sign sign) {
        return switch (sign.kind()) {
            case AND, OR -> true;
            case NOT -> sign.text().equals("NOT");
            case OPEN, CLOSE -> false;
        };
    }

    /** An odds ratio is not: {@code the OR for death}, {@code (OR 1.4)}, {@code adjusted OR (95% CI)}. */
    private static boolean isBetweenThings(List<Token> tokens, int place) {
        if (place == 0 || place + 1 == tokens.size()) {
            return false;
        }
        Token before = tokens.get(place - 1);
        Token behind = tokens.get(place + 1);
        boolean endsGroup = isSign(before, Token.Sign.Kind.CLOSE);
        return isSign(behind, Token.Sign.Kind.OPEN)
                ? endsGroup || before instanceof Token.Quoted
                : (isThing(before) || endsGroup) && (isThing(behind) || isSign(behind, Token.Sign.Kind.NOT));
    }

    private static boolean isSign(Token token, Token.Sign.Kind kind) {
        return token instanceof Token.Sign sign && sign.kind() == kind;
    }

    private static boolean isThing(Token token) {
        return switch (token) {
            case Token.Unit unit ->
                !LittleWords.isLittle(unit.words())
                        && !NUMBER.matcher(unit.typed()).matches();
            case Token.Sign _ -> false;
            default -> true;
        };
    }

    /** Whether somebody writes in sentences instead of listing what to search for. */
    static boolean isIn(String text) {
        List<Word> words = Analysis.words(text);
        return words.size() >= SHORTEST && (isWhole(text) ? little(words) > 0 : hasLittle(words));
    }

    /** Whether enough of some words are little ones. */
    static boolean hasLittle(List<Word> words) {
        long little = little(words);
        return little > 0 && little * OTHERS >= words.size() - little;
    }

    private static long little(List<Word> words) {
        return words.stream()
                .filter(word -> LittleWords.isLittle(List.of(word)))
                .count();
    }

    /** Whether it ends as sentences end that stand in a text; questions do not. */
    static boolean isWhole(String text) {
        String stripped = text.stripTrailing();
        return stripped.endsWith(".") && END.matcher(stripped).find();
    }

    /** In the order in which they first stand in the text. */
    static List<Syntax> words(String text, Naming naming) {
        Prose prose = new Prose(text, naming);
        String words = ADDRESS.matcher(Ways.withAll(text))
                .replaceAll(address -> " ".repeat(address.group().length()));
        Units.of(words, 0, naming, new Remarks()).stream().flatMap(Prose::units).forEach(prose::add);
        return prose.telling();
    }

    private static Stream<Token.Unit> units(Token token) {
        return switch (token) {
            case Token.Unit unit -> Stream.of(unit);
            case Token.Either either -> either.units();
            default -> Stream.empty();
        };
    }

    private void add(Token.Unit unit) {
        if (!LittleWords.isLittle(unit.words())) {
            int start = text.startsWith(unit.typed(), unit.start()) ? unit.start() : -1;
            Syntax.Words words = new Syntax.Words(unit.typed(), start, unit.words());
            things.computeIfAbsent(Analysis.key(unit.words()), _ -> new Thing(words)).times++;
        }
    }

    private List<Syntax> telling() {
        Collection<Thing> all = things.values();
        Set<Thing> telling = new HashSet<>(all.stream()
                .sorted(Comparator.comparingDouble(this::worth).reversed())
                .limit(Parser.MOST_LEAVES)
                .toList());
        return all.stream()
                .filter(telling::contains)
                .map(thing -> (Syntax) thing.words)
                .toList();
    }

    private double worth(Thing thing) {
        return (1 + Math.log(thing.times)) * letters(thing.words.words());
    }

    private double letters(List<Word> words) {
        boolean symbol = words.size() > 1
                || naming.isName(words)
                || words.getFirst().parts().stream()
                        .anyMatch(part -> part.capitals() || part.text().chars().anyMatch(Character::isDigit));
        int letters = Analysis.key(words).length();
        return symbol ? SYMBOL : Math.min(letters, LONGEST);
    }
}
