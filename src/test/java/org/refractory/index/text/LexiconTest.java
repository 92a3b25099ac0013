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

    private static String word(int number) {
        Random random = new Random(number);
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(number % 100 == 0 ? 64 : 9);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
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

    private static boolean isKnown(String word) {
        byte[] entry = Lexicon.entry("(" + word + ")", 1, 1 + word.length());
        List<String> terms = new ArrayList<>();
        for (int at = Lexicon.firstTerm(entry); at < entry.length; at += 1 + entry[at]) {
            terms.add(new String(entry, at + 1, entry[at], StandardCharsets.UTF_8));
        }
        Folded folded = Folded.of(word);
        return terms.equals(folded.forms()) && Lexicon.isCapitals(entry) == folded.capitals();
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
