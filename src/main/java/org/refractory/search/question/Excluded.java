package org.refractory.search.question;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermKind;

/** Tells what a {@code not} excludes, as {@code not uveal}, from what it only denies, as {@code not responding} and {@code not all}. */
final class Excluded {
    /** In capitals one of them is a leukemia. */
    private static final Set<String> DENIED = Set.of("all", "always", "each", "every", "everyone", "only", "yet");

    private static final Pattern VERB =
            Pattern.compile("(respond|benefit)\\p{L}*|\\p{L}+(ing|ed|ly)", Pattern.CASE_INSENSITIVE);

    /** {@code IDO1}, {@code cancer:melanoma}, or what a number follows. */
    private static final Pattern CERTAIN = Pattern.compile("\\p{L}[\\p{L}\\p{Pd}/]*[0-9]|[A-Z]{1,12}:\\S|"
            + "(CLASS|STAGE|GRADE|TYPE|PHASE|GROUP|ARM|HLA)(ES|S)?(?![\\p{L}\\p{N}])");

    /** The longest name that is looked for has so many words. */
    private static final int LONGEST = 6;

    private static final int FARTHEST = 100;

    private Excluded() {}

    /** Whether a text in capitals begins with what is certainly a thing. */
    static boolean begins(String text, Naming naming) {
        List<Word> words = Analysis.words(text.substring(0, Math.min(FARTHEST, text.length())));
        if (words.isEmpty() || DENIED.contains(words.getFirst().letters())) {
            return false;
        }
        Matcher certain = CERTAIN.matcher(text);
        return certain.lookingAt() || beginsWithName(text, words, naming);
    }

    private static boolean beginsWithName(String text, List<Word> words, Naming naming) {
        int from = words.getFirst().parts().getFirst().start();
        return words.stream()
                .limit(LONGEST)
                .map(last -> text.substring(from, last.parts().getLast().end()))
                .anyMatch(typed -> isTerm(typed, naming));
    }

    /** Whether a word or name may be one. */
    static boolean mayBe(Token.Unit unit, Naming naming) {
        return !DENIED.contains(unit.typed())
                && (isTerm(unit.typed(), naming) || !VERB.matcher(unit.typed()).matches());
    }

    private static boolean isTerm(String typed, Naming naming) {
        return Arrays.stream(TermKind.values())
                .anyMatch(kind -> !naming.terms(kind, typed).isEmpty());
    }
}
