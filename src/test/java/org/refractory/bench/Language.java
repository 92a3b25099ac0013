package org.refractory.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How often words stand in a text and after each other, and text made up like it: after every few words it goes on as the text
 * does somewhere else.
 */
public final class Language {
    /** How often the next word is one that followed the last one somewhere. */
    private static final double FOLLOWS = 0.85;

    /** So often a word is one that no text has: real collections never stop bringing new ones. */
    private static final double COINED = 0.004;

    private static final int COINABLE = 3_000_000;
    private static final int LONGEST_ECHO = 3;
    private static final int INVENTED_WORDS = 20_000;
    private static final int INVENTED_TEXT = 300_000;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> words;
    private final int[] text;
    /** For each word the places in the text at which it stands. */
    private final int[][] places;

    private Language(List<String> tokens) {
        text = tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token, _ -> numbers.size()))
                .toArray();
        words = List.copyOf(numbers.keySet());
        int[] counts = new int[words.size()];
        for (int word : text) {
            counts[word]++;
        }
        places = new int[words.size()][];
        for (int word = 0; word < counts.length; word++) {
            places[word] = new int[counts[word]];
        }
        int[] filled = new int[counts.length];
        for (int at = 0; at < text.length; at++) {
            places[text[at]][filled[text[at]]++] = at;
        }
    }

    /** Like the text that these words are, in lower case. */
    static Language of(List<String> tokens) {
        return new Language(tokens);
    }

    /** Of words that nobody says, as often as words are where nothing else is known about them. */
    public static Language invented() {
        Random random = new Random(1);
        Map<Integer, String> lexicon = new HashMap<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < INVENTED_TEXT; i++) {
            int word = Zipf.draw(random, INVENTED_WORDS);
            tokens.add(lexicon.computeIfAbsent(word, Language::invented));
        }
        return of(tokens);
    }

    private static String invented(int number) {
        String[] syllables = {
            "ba", "cor", "dil", "fen", "gu", "hal", "jin", "ko", "lu", "mer", "nov", "pis", "ra", "sul"
        };
        StringBuilder word = new StringBuilder();
        for (int rest = number + syllables.length; rest > 0; rest /= syllables.length) {
            word.append(syllables[rest % syllables.length]);
        }
        return word.toString();
    }

    /** How many different words it knows. */
    int size() {
        return words.size();
    }

    /** As often as it stands in the text. */
    String word(RandomGenerator random) {
        return words.get(text[random.nextInt(text.length)]);
    }

    /** How often a word stands among a million. */
    double perMillion(String word) {
        Integer number = numbers.get(word);
        return number == null ? 0 : 1e6 * places[number].length / text.length;
    }

    /** Words that follow each other somewhere. */
    List<String> phrase(RandomGenerator random, int length) {
        int at = random.nextInt(text.length - length);
        List<String> phrase = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            phrase.add(words.get(text[at + i]));
        }
        return phrase;
    }

    /** So many words, each likely after the one before it. */
    List<String> say(RandomGenerator random, int length) {
        List<String> said = new ArrayList<>(length);
        int at = random.nextInt(text.length);
        for (int echo = 0; said.size() < length; echo++) {
            if (random.nextDouble() < COINED) {
                said.add(coined(random));
            }
            if (echo >= LONGEST_ECHO || at + 1 >= text.length || random.nextDouble() > FOLLOWS) {
                at = echo < LONGEST_ECHO ? random.nextInt(text.length) : elsewhere(random, at);
                echo = 0;
            } else {
                at++;
            }
            said.add(words.get(text[at]));
        }
        return said;
    }

    /** A sentence of so many words and a name. */
    public String text(RandomGenerator random, int length, String name) {
        List<String> said = say(random, length);
        said.set(random.nextInt(said.size()), name);
        return String.join(" ", said);
    }

    /** What follows the same word at another place. */
    private int elsewhere(RandomGenerator random, int at) {
        int[] same = places[text[at]];
        return Math.min(same[random.nextInt(same.length)] + 1, text.length - 1);
    }

    /** Like the names of genes, probes and compounds. */
    private static String coined(RandomGenerator random) {
        int number = Zipf.draw(random, COINABLE);
        return "" + (char) ('q' + number % 8) + (char) ('a' + number / 8 % 26)
                + Integer.toString(number / 208 + 10, 36);
    }
}
