package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.question.Field;
import org.refractory.search.question.Parsed;
import org.refractory.search.question.Parser;
import org.refractory.search.question.Syntax;
import org.refractory.vocabulary.TermRef;

/**
 * What a person typed, understood. Any text is a question; none fails.
 *
 * @param clauses the words and phrases that rank records; most of the words must be there, all of them where that can be had
 * @param conditions what must hold beside
 * @param strict whether every clause must be there, because AND was written
 * @param names where other names come from; null where none are wanted
 * @param notices what was left out, in plain sentences
 */
record Question(
        Parsed parsed,
        List<Clause> clauses,
        List<Syntax> conditions,
        boolean strict,
        @Nullable Synonyms names,
        List<String> notices) {

    /**
     * One thing that is asked for.
     *
     * @param typed as it stands in the question
     * @param exact whether its words must stand together
     * @param otherNames other names of the same thing
     * @param added the same as the vocabulary writes them
     * @param terms what it names: what is filed under one of these, or below, counts as well
     */
    record Clause(
            String typed,
            List<Word> words,
            boolean exact,
            List<List<Word>> otherNames,
            List<String> added,
            List<TermRef> terms) {
        private static final Set<String> NUMBERED = Set.of("phase", "stage", "grade", "class");
        private static final Set<String> NUMBERS = Set.of("1", "2", "3", "4", "i", "ii", "iii", "iv");

        /** Whether it ends like {@code phase III}. */
        boolean isNumbered() {
            return isNumbered(words);
        }

        static boolean isNumbered(List<Word> words) {
            List<String> parts = words.stream()
                    .flatMap(word -> word.parts().stream())
                    .map(Word.Part::text)
                    .toList();
            int last = parts.size() - 1;
            return last > 0 && NUMBERS.contains(parts.get(last)) && NUMBERED.contains(parts.get(last - 1));
        }
    }

    Question {
        clauses = List.copyOf(clauses);
        conditions = List.copyOf(conditions);
        notices = List.copyOf(notices);
    }

    static Question read(String text, Synonyms synonyms) {
        return read(text, synonyms, true);
    }

    /** @param expanded whether other names of what is asked for count as well */
    static Question read(String text, Synonyms synonyms, boolean expanded) {
        String used = SearchRequest.beginning(text);
        Parsed parsed = Parser.parse(used, synonyms);
        Question question = of(parsed, expanded ? synonyms : null);
        List<String> notices =
                parsed.parts().isEmpty() && !text.isBlank() ? askingNothing(used, parsed.notices()) : parsed.notices();
        return question.telling(used.length() == text.length() ? notices : andThatItIsLong(notices));
    }

    private static List<String> askingNothing(String text, List<String> notices) {
        if (Analysis.words(text).isEmpty()) {
            return List.of("There is no word to search for in what you typed, so everything is shown.");
        }
        List<String> told = new ArrayList<>(notices);
        told.add("Nothing is left of what you typed that can be searched for, so everything is shown.");
        return told;
    }

    private static List<String> andThatItIsLong(List<String> notices) {
        List<String> told = new ArrayList<>(notices);
        told.add(("Your question is longer than %,d characters; what stands behind them was left out."
                        + " Search for what matters there by itself.")
                .formatted(SearchRequest.MAX_TEXT));
        return told;
    }

    private static Question of(Parsed parsed, @Nullable Synonyms names) {
        List<Clause> clauses = new ArrayList<>();
        List<Syntax> conditions = new ArrayList<>();
        parsed.parts().stream().flatMap(Question::flat).forEach(part -> {
            switch (part) {
                case Syntax.Words words -> clauses.add(clause(words, names));
                case Syntax.Phrase phrase -> clauses.add(clause(phrase));
                default -> conditions.add(part);
            }
        });
        boolean strict = parsed.parts().stream().anyMatch(Syntax.Every.class::isInstance);
        return new Question(parsed, clauses, conditions, strict, names, List.of());
    }

    private static Stream<Syntax> flat(Syntax part) {
        return part instanceof Syntax.Every(List<Syntax> parts)
                ? parts.stream().flatMap(Question::flat)
                : Stream.of(part);
    }

    /** The same without other names. */
    Question plain() {
        List<String> told = new ArrayList<>(notices);
        told.add("Your question is so long that other names of its words were not added.");
        return new Question(parsed, of(parsed, null).clauses(), conditions, strict, null, told);
    }

    /** The same with other things to ask for, and why. */
    Question with(List<Clause> others, List<String> sentences) {
        List<String> told = new ArrayList<>(notices);
        told.addAll(sentences);
        return new Question(parsed, others, conditions, strict, names, told);
    }

    /** The same with other conditions, and why. */
    Question demanding(List<Syntax> others, List<String> sentences) {
        List<String> told = new ArrayList<>(notices);
        told.addAll(sentences);
        return new Question(parsed, clauses, others, strict, names, told);
    }

    private Question telling(List<String> sentences) {
        return new Question(parsed, clauses, conditions, strict, names, sentences);
    }

    private static Clause clause(Syntax.Words words, @Nullable Synonyms names) {
        List<Synonyms.Name> others = names == null ? List.of() : names.others(words.words());
        return new Clause(
                words.typed(),
                words.words(),
                false,
                others.stream().map(Synonyms.Name::words).toList(),
                others.stream().map(Synonyms.Name::written).toList(),
                names == null ? List.of() : names.terms(words.words()));
    }

    private static Clause clause(Syntax.Phrase phrase) {
        return new Clause(phrase.typed(), phrase.words(), true, List.of(), List.of(), List.of());
    }

    /** A word or name as something that is asked for; empty where it is none. */
    Optional<Clause> clause(Syntax part) {
        return switch (part) {
            case Syntax.Words words ->
                clauses.stream()
                        .filter(clause -> !clause.exact() && clause.words().equals(words.words()))
                        .findFirst()
                        .or(() -> Optional.of(clause(words, names)));
            case Syntax.Phrase phrase -> Optional.of(clause(phrase));
            default -> Optional.empty();
        };
    }

    /** Whether no words rank the records. */
    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Whether every record is an answer. */
    boolean asksNothing() {
        return clauses.isEmpty() && conditions.isEmpty();
    }

    /** Whether anything in it makes one answer better than another. */
    boolean ranks() {
        return seen().anyMatch(part -> !(part instanceof Syntax.In in) || in.field() == Field.TITLE);
    }

    /**
     * A single thing that is asked for.
     *
     * @param excluded whether it must not be there
     */
    record Thing(Syntax part, boolean excluded) {}

    Stream<Thing> things() {
        return parsed.parts().stream().flatMap(part -> things(part, false));
    }

    private static Stream<Thing> things(Syntax part, boolean excluded) {
        return switch (part) {
            case Syntax.Every every -> every.parts().stream().flatMap(each -> things(each, excluded));
            case Syntax.Either either -> either.parts().stream().flatMap(each -> things(each, excluded));
            case Syntax.Not not -> things(not.part(), !excluded);
            default -> Stream.of(new Thing(part, excluded));
        };
    }

    /** The words and names that are asked for and whose places in the question are known. */
    Stream<Syntax.Words> words() {
        return seen().filter(Syntax.Words.class::isInstance)
                .map(Syntax.Words.class::cast)
                .filter(words -> words.start() >= 0);
    }

    /** What stands in the texts of a record that answers, so that it can be marked. */
    Stream<Syntax> seen() {
        return things().filter(thing -> !thing.excluded()).map(Thing::part);
    }
}
