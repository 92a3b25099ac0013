package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Cuts words that stand beside each other into names, the longest first; {@code EGFR-mutant} and {@code KRASG12D} are two words each. */
final class Units {
    /** What is said of a marker behind a hyphen. */
    private static final Set<String> STATES = Set.of(
            ("absent deficient driven expressing deleted high lost loss low mutant mutated negative null positive proficient"
                            + " refractory resistant rich")
                    .split(" "));

    /** A gene and behind it a change of its protein: an amino acid, its place, and what took its place. */
    private static final Pattern CHANGED = Pattern.compile("([a-z][a-z0-9]+)[a-z][0-9]{1,4}[a-z]");

    /** A name and its place in the text. */
    private record Unit(int start, int end, Token.Unit token) {}

    private Units() {}

    /** @param offset where the words stand in the question */
    static List<Token> of(String run, int offset, Naming naming, Remarks remarks) {
        States states = States.in(run, naming);
        states.readings()
                .forEach(each -> remarks.tell("%s was read as \u201c" + each.read() + "\u201d.", each.typed()));
        return joined(units(states, offset, naming), states.text());
    }

    private static List<Unit> units(States states, int offset, Naming naming) {
        String text = states.text();
        List<Unit> units = new ArrayList<>();
        List<Word> words = Contractions.joined(Analysis.words(text, naming::isName), text).stream()
                .flatMap(word -> apart(word, naming))
                .toList();
        int from = 0;
        while (from < words.size()) {
            int to = nameEnd(words, from, naming);
            List<Word> unit = words.subList(from, to);
            int start = unit.getFirst().parts().getFirst().start();
            int end = unit.getLast().parts().getLast().end();
            int typed = states.typedAt(start, end);
            units.add(new Unit(
                    start, end, new Token.Unit(text.substring(start, end), typed < 0 ? typed : offset + typed, unit)));
            from = to;
        }
        return units;
    }

    /** A symbol and the numbers that slashes connect with it are one: {@code JAK1/2}. */
    private static List<Token> joined(List<Unit> units, String text) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        while (from < units.size()) {
            Unit first = units.get(from);
            int to = from + 1;
            while (to < units.size() && isBehindSlash(units.get(to - 1), units.get(to), text)) {
                to++;
            }
            List<String> symbols = to == from + 1
                    ? List.of()
                    : Ways.of(text.substring(first.start(), units.get(to - 1).end()));
            if (symbols.isEmpty()) {
                tokens.add(first.token());
                from++;
            } else {
                tokens.add(new Token.Either(symbols, first.token().start()));
                from = to;
            }
        }
        return tokens;
    }

    private static boolean isBehindSlash(Unit left, Unit right, String text) {
        return left.end() + 1 == right.start()
                && text.charAt(left.end()) == '/'
                && right.token().words().size() == 1
                && left.token().words().size() == 1;
    }

    private static Stream<Word> apart(Word word, Naming naming) {
        int last = word.parts().size() - 1;
        if (naming.isName(List.of(word))) {
            return Stream.of(word);
        }
        if (last == 0) {
            return changed(word, naming).stream();
        }
        boolean state = STATES.contains(word.parts().get(last).text()) && !word.isNon(last - 1);
        return state
                ? Stream.of(
                        new Word(word.parts().subList(0, last)),
                        new Word(word.parts().subList(last, last + 1)))
                : Stream.of(word);
    }

    private static List<Word> changed(Word word, Naming naming) {
        Matcher changed = CHANGED.matcher(word.letters());
        List<Word> apart = changed.matches() ? word.cutBehind(changed.end(1)) : List.of(word);
        return naming.isName(apart.subList(0, 1)) ? apart : List.of(word);
    }

    private static int nameEnd(List<Word> words, int from, Naming naming) {
        int end = from + 1;
        int to = end;
        while (to < words.size() && naming.mayBegin(words.subList(from, to))) {
            to++;
            end = naming.isName(words.subList(from, to)) ? to : end;
        }
        return end;
    }
}
