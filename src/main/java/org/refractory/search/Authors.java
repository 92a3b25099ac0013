package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.question.Value;

/** Asks for an author, however the name is written: {@code Zaretsky JM}, {@code Jesse Zaretsky}, {@code oreilly}, {@code Woelfel}. */
final class Authors {
    /** All parts of a name stand in one value; so far apart they may be. */
    private static final int APART = Analysis.VALUE_GAP / 2;

    private static final int MOST_INITIALS = 3;

    /** What names begin with that some write apart. */
    private static final Set<String> PARTICLES = Set.of(
            "o", "d", "l", "van", "von", "vander", "de", "del", "della", "di", "du", "la", "le", "mac", "mc", "el",
            "al");

    private static final int SHORTEST = 3;

    private Authors() {}

    /** By the name as it stands, or by the family name where a record tells no initials. */
    static Query named(List<Word> words) {
        return family(words)
                .<Query>map(family -> new BooleanQuery.Builder()
                        .add(stated(words), Occur.SHOULD)
                        .add(InField.together(Fields.FAMILY_ALONE, family, 0), Occur.SHOULD)
                        .build())
                .orElseGet(() -> stated(words));
    }

    /** Only where the record tells all that was typed of the name. */
    static Query stated(List<Word> words) {
        List<Query> ways = new ArrayList<>(List.of(InField.together(Fields.AUTHOR, words, APART)));
        spellings(words).forEach(each -> ways.add(InField.together(Fields.FAMILY, Analysis.words(each), 0)));
        family(words)
                .ifPresent(family ->
                        ways.add(followed(family, beginning(words.getLast().letters()))));
        return InField.any(ways);
    }

    /** What counts beside the name as it was typed, as people read it. */
    static List<String> others(Value.Text name) {
        List<String> others = new ArrayList<>(spellings(name.words()));
        family(name.words()).ifPresent(family -> {
            int end = family.getLast().parts().getLast().end();
            others.add(name.typed() + " with one more initial");
            others.add(name.typed().substring(0, Math.min(end, name.typed().length())) + " without initials");
        });
        return others;
    }

    private static Query followed(List<Word> family, Set<String> initials) {
        return InField.any(InField.ways(family).stream()
                .map(way -> InField.sequence(Fields.AUTHOR, with(way, initials), 0))
                .toList());
    }

    private static List<Set<String>> with(List<Set<String>> family, Set<String> initials) {
        return Stream.concat(family.stream(), Stream.of(initials)).toList();
    }

    /** Who wrote one initial may have left out the next. */
    private static Set<String> beginning(String initials) {
        return Stream.concat(
                        Stream.of(initials), IntStream.rangeClosed('a', 'z').mapToObj(next -> initials + (char) next))
                .collect(Collectors.toSet());
    }

    /** The family name alone, where initials stand behind it. */
    static Optional<List<Word>> family(List<Word> words) {
        boolean initials = words.size() > 1 && isInitials(words.getLast());
        return initials ? Optional.of(words.subList(0, words.size() - 1)) : Optional.empty();
    }

    private static boolean isInitials(Word word) {
        return word.letters().length() <= MOST_INITIALS && word.parts().stream().allMatch(Word.Part::capitals);
    }

    /** Other ways to write a family name of one word. */
    private static List<String> spellings(List<Word> words) {
        if (words.size() > 1 || words.getFirst().parts().size() > 1) {
            return List.of();
        }
        String name = words.getFirst().letters();
        return Stream.concat(apart(name), withoutUmlauts(name)).toList();
    }

    private static Stream<String> apart(String name) {
        return PARTICLES.stream()
                .filter(particle -> name.startsWith(particle) && name.length() >= particle.length() + SHORTEST)
                .sorted()
                .map(particle -> particle + " " + name.substring(particle.length()));
    }

    /** German names may be written either way; in the index stands a plain letter. */
    private static Stream<String> withoutUmlauts(String name) {
        String plain = name.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return plain.equals(name) ? Stream.empty() : Stream.of(plain);
    }
}
