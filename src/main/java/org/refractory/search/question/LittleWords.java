package org.refractory.search.question;

import java.util.List;
import java.util.Set;
import org.refractory.index.text.Word;

/** In a long question the little words say nothing; in a short one they may be a symbol. */
final class LittleWords {
    private static final int LONG = 5;
    private static final Set<String> LITTLE = Set.of(
            ("a about an and are as at be been but by can could did do does for from had has have how i in into is it its may"
                            + " me of on or should so such than that the their them then there these they this those to was we"
                            + " were what when where which while who whom whose why will with would you your")
                    .split(" "));

    private LittleWords() {}

    /** Without the little words that stand side by side with others, unless the question is short or has no others. */
    static List<Syntax> left(List<Syntax> parts) {
        int words = parts.stream()
                .mapToInt(
                        part -> part instanceof Syntax.Words some ? some.words().size() : 0)
                .sum();
        List<Syntax> telling = parts.stream()
                .filter(part -> !(part instanceof Syntax.Words some) || !isLittle(some.words()))
                .toList();
        return words < LONG || telling.isEmpty() ? parts : telling;
    }

    static boolean isLittle(List<Word> words) {
        Word.Part first = words.getFirst().parts().getFirst();
        boolean symbol = words.size() > 1
                || words.getFirst().parts().size() > 1
                || (first.capitals() && first.text().length() > 1);
        return !symbol && LITTLE.contains(first.text());
    }
}
