package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** The {@code t} of {@code doesn't} is no T cell: such a word says no more than {@code not}; {@code they've} is they. */
final class Contractions {
    private static final Set<String> BEHIND_PRONOUNS = Set.of("re", "ve", "ll", "d", "m");
    private static final Set<String> PRONOUNS =
            Set.of("i", "you", "we", "they", "he", "she", "it", "who", "what", "that", "there");
    private static final Word.Part NOT =
            Analysis.words("not").getFirst().parts().getFirst();

    private Contractions() {}

    /** The words of a text with both halves of each contraction as one word. */
    static List<Word> joined(List<Word> words, String text) {
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            if (!joined.isEmpty() && isApostrophe(text, joined.getLast(), word)) {
                Word first = joined.getLast();
                if (isNot(first, word)) {
                    joined.set(joined.size() - 1, reaching(NOT, first, word));
                    continue;
                }
                if (PRONOUNS.contains(first.letters()) && BEHIND_PRONOUNS.contains(word.letters())) {
                    joined.set(joined.size() - 1, reaching(first.parts().getFirst(), first, word));
                    continue;
                }
            }
            joined.add(word);
        }
        return joined;
    }

    private static boolean isApostrophe(String text, Word first, Word second) {
        int from = first.parts().getLast().end();
        return second.parts().getFirst().start() == from + 1 && "'\u2019\u2018\u02bc".indexOf(text.charAt(from)) >= 0;
    }

    private static boolean isNot(Word first, Word second) {
        return first.parts().size() == 1
                && first.letters().endsWith("n")
                && second.letters().equals("t");
    }

    private static Word reaching(Word.Part part, Word first, Word second) {
        return new Word(List.of(new Word.Part(
                part.text(),
                false,
                part.forms(),
                first.parts().getFirst().start(),
                second.parts().getLast().end())));
    }
}
