package org.refractory.search.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.refractory.index.text.Word;

/**
 * In a long question, or one that begins like a question, the little words say nothing; in a short one most may be a symbol or
 * what is meant, and only those are left out that join others.
 */
final class LittleWords {
    private static final int LONG = 5;
    private static final Set<String> LITTLE = Set.of(
            ("a about an and any anyone anything are as at be been but by can could did do does don due else ever for from get gets"
                            + " give given got had happen happened happens has have having how i in into is isn it its just"
                            + " know known like make makes many matter matters may me might mine much my not of off often on or our"
                            + " please reason reasons seem seems should show shows so some still stop stopped stopping stops"
                            + " such tell than that the their them then there these they thing things this those to us use used"
                            + " using was we were what when where whether which while who whom whose why will with work worked"
                            + " working works would you your")
                    .split(" "));

    private static final Set<String> JOINING = Set.of(
            "an", "and", "as", "at", "by", "for", "from", "in", "into", "not", "of", "on", "or", "than", "that", "the",
            "to", "with");

    /** With one of these a question begins. */
    private static final Set<String> ASKING = Set.of(
            "are", "can", "could", "did", "do", "does", "has", "have", "how", "is", "should", "was", "were", "what",
            "when", "where", "which", "who", "why", "will", "would");

    private static final int SHORTEST = 3;

    /** Behind one of these {@code I} is a number. */
    private static final Set<String> NUMBERED = Set.of("class", "grade", "hla", "phase", "stage", "type");

    private LittleWords() {}

    /** Without the little words that stand side by side with others, unless there are no others. */
    static List<Syntax> left(List<Syntax> parts, Remarks remarks) {
        return left(parts, part -> part instanceof Syntax.Words words ? Optional.of(words) : Optional.empty(), remarks);
    }

    /**
     * The same of whatever stands side by side.
     *
     * @param reading the word that something is; empty where it is something else
     */
    static <T> List<T> left(List<T> parts, Function<T, Optional<Syntax.Words>> reading, Remarks remarks) {
        List<Syntax.Words> words =
                parts.stream().flatMap(part -> reading.apply(part).stream()).toList();
        int count = words.stream().mapToInt(each -> each.words().size()).sum();
        boolean asks = count >= SHORTEST
                && reading.apply(parts.getFirst()).filter(LittleWords::asks).isPresent();
        Set<String> little = asks || count >= LONG ? LITTLE : JOINING;
        List<Syntax.Words> leftOut = IntStream.range(0, parts.size())
                .filter(i -> i == 0 || !isNumber(reading.apply(parts.get(i - 1)), reading.apply(parts.get(i))))
                .mapToObj(i -> reading.apply(parts.get(i)))
                .flatMap(Optional::stream)
                .filter(each -> isOneOf(little, each.words()))
                .toList();
        if (leftOut.isEmpty() || leftOut.size() == parts.size()) {
            return parts;
        }
        leftOut.forEach(each -> tell(each.typed(), asks, remarks));
        List<T> telling = parts.stream()
                .filter(part -> reading.apply(part).filter(leftOut::contains).isEmpty())
                .toList();
        return left(telling, reading, remarks); // what is left may begin like a question
    }

    private static boolean isNumber(Optional<Syntax.Words> before, Optional<Syntax.Words> words) {
        return words.filter(each -> each.typed().equalsIgnoreCase("i")).isPresent()
                && before.map(each -> each.words().getLast().parts().getLast().text())
                        .filter(NUMBERED::contains)
                        .isPresent();
    }

    /** Who writes an operator in small letters may mean it. */
    private static void tell(String typed, boolean asks, Remarks remarks) {
        if (typed.equalsIgnoreCase("or")) {
            remarks.tell("%s was left out; write OR in capitals to find what holds either.", typed);
        } else if (typed.equalsIgnoreCase("not") && !asks) {
            remarks.tell("%s was left out; write NOT in capitals before what must not be there.", typed);
        }
    }

    private static boolean asks(Syntax.Words first) {
        return isLittle(first.words()) && isAsking(first.words().getFirst());
    }

    /** Whether a question begins with such a word, in whatever letters. */
    static boolean isAsking(Word word) {
        return ASKING.contains(word.parts().getFirst().text());
    }

    static boolean isLittle(List<Word> words) {
        return isOneOf(LITTLE, words);
    }

    private static boolean isOneOf(Set<String> little, List<Word> words) {
        Word.Part first = words.getFirst().parts().getFirst();
        boolean symbol = words.size() > 1
                || words.getFirst().parts().size() > 1
                || (first.capitals() && first.text().length() > 1);
        return !symbol && little.contains(first.text());
    }
}
