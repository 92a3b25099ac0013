package org.refractory.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Says of a word what would be worked out again, whichever words displace each other. */
class LexiconTest {
    /** More words than it has places. */
    private static final int WORDS = 200_000;

    private static final String LETTERS = "aAbBdDeEiIsSyYzZ019";

    /** Signs stand inside of it, one at a time. */
    private static String word(int number) {
        Random random = new Random(number);
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(number % 100 == 0 ? 64 : 9);
        for (int i = 0; i < length; i++) {
            boolean sign = i > 0 && i + 1 < length && word.charAt(i - 1) != '-' && random.nextInt(8) == 0;
            word.append(sign ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    @Test
    void knowsTheTermsOfAnyWordWhoeverAsks() {
        assertThat(IntStream.range(0, WORDS).parallel().filter(i -> !isKnown(word(i))))
                .isEmpty();
        assertThat(IntStream.range(0, WORDS).parallel().filter(i -> !isKnown(word(i % 40))))
                .as("common words")
                .isEmpty();
    }

    private static boolean isKnown(String raw) {
        byte[] entry = Lexicon.entry("(" + raw + ")", 1, 1 + raw.length());
        List<String> terms = new ArrayList<>();
        for (int at = Lexicon.firstTerm(entry); at < entry.length; at = Lexicon.nextTerm(entry, at)) {
            String text = new String(entry, Lexicon.bytes(at), Lexicon.length(entry, at), StandardCharsets.UTF_8);
            terms.add(
                    term(text, Lexicon.isAtSamePosition(entry, at), Lexicon.start(entry, at), Lexicon.end(entry, at)));
        }
        Word word = Words.of(raw).getFirst();
        return terms.equals(terms(word)) && Lexicon.isCapitals(entry) == word.isCapitals();
    }

    private static List<String> terms(Word word) {
        Terms terms = Terms.of(word);
        return IntStream.range(0, terms.count())
                .mapToObj(i -> term(terms.text(i), terms.isAtSamePosition(i), terms.start(i), terms.end(i)))
                .toList();
    }

    private static String term(String text, boolean samePosition, int start, int end) {
        return "%s%s %d-%d".formatted(samePosition ? "/" : "", text, start, end);
    }

    @Test
    void remembersAWord() {
        byte[] entry = Lexicon.entry("tumour", 0, 6);
        assertThat(Lexicon.entry("a tumour", 2, 8)).isSameAs(entry);
    }

    @Test
    void wordsOfEqualHashAreToldApart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        for (String word : List.of("Aa", "BB", "Aa", "BB")) {
            assertThat(isKnown(word)).as(word).isTrue();
        }
    }
}
