package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/**
 * What a person typed, understood: clauses that a record must meet. Any text is a question; none fails.
 *
 * @param notices what was left out, in plain sentences
 */
record Question(List<Clause> clauses, List<String> notices) {
    private static final int MOST_WORDS = 32;
    private static final int LONG = 5;
    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201c\u201d\u201e]([^\"\u201c\u201d\u201e]*)[\"\u201c\u201d\u201e]");
    private static final Set<String> STOP_WORDS = Set.of(
            ("a about an and are as at be been but by can could did do does for from had has have how i in into is it its may"
                            + " me of on or should so such than that the their them then there these they this those to was we"
                            + " were what when where which while who whom whose why will with would you your")
                    .split(" "));

    /**
     * One thing that is asked for.
     *
     * @param words as typed
     * @param exact whether they must stand together
     * @param otherNames other names of the same thing
     */
    record Clause(List<Word> words, boolean exact, List<List<Word>> otherNames) {}

    Question {
        clauses = List.copyOf(clauses);
        notices = List.copyOf(notices);
    }

    static Question read(String text, Synonyms synonyms) {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            quoted.appendReplacement(rest, " ");
            List<Word> phrase = Analysis.words(quoted.group(1));
            if (!phrase.isEmpty()) {
                clauses.add(new Clause(phrase, true, List.of()));
            }
        }
        quoted.appendTail(rest);
        List<String> notices = new ArrayList<>();
        clauses.addAll(clauses(telling(Analysis.words(rest.toString())), synonyms));
        if (clauses.isEmpty() && !text.isBlank()) {
            notices.add("There is no word to search for in what you typed, so everything is shown.");
        }
        if (clauses.size() > MOST_WORDS) {
            clauses.subList(MOST_WORDS, clauses.size()).clear();
            notices.add("Only the first %d words of your question were used.".formatted(MOST_WORDS));
        }
        return new Question(clauses, notices);
    }

    /** In a long question the little words say nothing; in a short one they may be a symbol. */
    private static List<Word> telling(List<Word> words) {
        if (words.size() < LONG) {
            return words;
        }
        List<Word> telling = words.stream().filter(word -> !isStopWord(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static boolean isStopWord(Word word) {
        Word.Part first = word.parts().getFirst();
        boolean symbol =
                word.parts().size() > 1 || (first.capitals() && first.text().length() > 1);
        return !symbol && STOP_WORDS.contains(first.text());
    }

    private static List<Clause> clauses(List<Word> words, Synonyms synonyms) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = Math.min(words.size(), from + Math.max(1, synonyms.longest()));
            while (to > from + 1 && !synonyms.contains(Analysis.key(words.subList(from, to)))) {
                to--;
            }
            List<Word> typed = words.subList(from, to);
            clauses.add(new Clause(typed, false, synonyms.others(Analysis.key(typed))));
            from = to;
        }
        return clauses;
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }
}
