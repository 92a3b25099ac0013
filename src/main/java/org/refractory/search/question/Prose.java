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
 * Sentences that were pasted, such as an abstract: no quotation mark, parenthesis or minus in them is meant for a search, and of
 * their words those are asked for that tell the most.
 */
final class Prose {
    /** Sentences have at least one little word for so many others; who lists what to search for has none. */
    private static final int OTHERS = 4;

    private static final Pattern ADDRESS = Pattern.compile("\\S*(://|@|\\b10\\.[0-9]{4,9}/)\\S*");

    /** Of a name, or a word in capitals or with digits, beside the number of letters of other words. */
    private static final int SYMBOL = 10;

    private static final int LONGEST = 10;

    private final Naming naming;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    private Prose(Naming naming) {
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
     * @param little so many words of a question are little words
     * @param others so many things it asks for beside
     */
    static boolean is(int little, int others) {
        return little * OTHERS >= others;
    }

    /** At most so many, in the order in which they first stand in the text. */
    static List<Syntax> words(String text, Naming naming, int most) {
        Prose prose = new Prose(naming);
        String words = ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
        Units.of(words, 0, naming, new Remarks()).stream().flatMap(Prose::units).forEach(prose::add);
        return prose.telling(most);
    }

    private static Stream<Token.Unit> units(Token token) {
        return switch (token) {
            case Token.Unit unit -> Stream.of(unit);
            case Token.Either either ->
                either.symbols().stream()
                        .map(symbol -> new Token.Unit(symbol, either.start(), Analysis.words(symbol)));
            default -> Stream.empty();
        };
    }

    private void add(Token.Unit unit) {
        if (!LittleWords.isLittle(unit.words())) {
            Syntax.Words words = new Syntax.Words(unit.typed(), unit.start(), unit.words());
            things.computeIfAbsent(Analysis.key(unit.words()), _ -> new Thing(words)).times++;
        }
    }

    private List<Syntax> telling(int most) {
        Collection<Thing> all = things.values();
        Set<Thing> telling = new HashSet<>(all.stream()
                .sorted(Comparator.comparingDouble(this::worth).reversed())
                .limit(most)
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
