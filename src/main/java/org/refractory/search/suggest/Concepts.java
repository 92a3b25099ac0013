package org.refractory.search.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/**
 * The names of all terms in alphabetical order, from each of their words on: {@code pdl}, {@code PD-L} and {@code ligand 1} lead
 * to PD-L1. Immutable.
 */
public final class Concepts {
    /** What no record has stands last; a name that begins as typed stands before one that only holds it, and then the most frequent. */
    private static final Comparator<Entry> BEST = Comparator.comparing((Entry entry) -> entry.count() == 0)
            .thenComparing(entry -> !entry.whole())
            .thenComparing(Comparator.comparingLong(Entry::count).reversed())
            .thenComparingInt(entry -> entry.key().length())
            .thenComparing(entry -> entry.term().name())
            .thenComparing(entry -> entry.term().slug());

    private final Entry[] entries;

    /**
     * @param key a name from one of its words on, letters and digits alone
     * @param whole whether that is its first word
     */
    private record Entry(String key, String name, TermRef term, long count, boolean whole) {}

    /**
     * A term that may have been meant.
     *
     * @param name by which it was found, which may be a synonym
     * @param count how many records it and those below it have
     */
    public record Concept(TermRef term, String name, long count) {}

    public Concepts(Collection<TermView> terms, ToLongFunction<TermView> count) {
        entries = terms.stream()
                .flatMap(term -> entries(term, count.applyAsLong(term)))
                .sorted(Comparator.comparing(Entry::key))
                .toArray(Entry[]::new);
    }

    private static Stream<Entry> entries(TermView term, long count) {
        return Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                .flatMap(name -> entries(name, term, count));
    }

    private static Stream<Entry> entries(String name, TermView term, long count) {
        List<Word> words = Analysis.words(name);
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            entries.add(new Entry(letters(words.subList(from, words.size())), name, term.ref(), count, from == 0));
        }
        return entries.stream();
    }

    /** Words as they are compared: without blanks, signs and capitals. */
    static String letters(List<Word> words) {
        return words.stream()
                .flatMap(word -> word.parts().stream())
                .map(Word.Part::text)
                .collect(Collectors.joining());
    }

    /** Terms with a name that goes on as typed. */
    public List<Concept> beginningWith(List<Word> typed, int most) {
        String prefix = letters(typed);
        if (prefix.isEmpty()) {
            return List.of();
        }
        Map<TermRef, Entry> best = new LinkedHashMap<>();
        Arrays.stream(entries, place(prefix), place(prefix + Character.MAX_VALUE))
                .sorted(BEST)
                .forEach(entry -> best.putIfAbsent(entry.term(), entry));
        return best.values().stream()
                .limit(most)
                .map(entry -> new Concept(entry.term(), entry.name(), entry.count()))
                .toList();
    }

    /** The place of the first entry that does not stand before a key. */
    private int place(String key) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].key().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Names that differ from a word by at most so many letters, nearest first. */
    List<Nearby> near(String word, int most) {
        return Arrays.stream(entries)
                .filter(Entry::whole)
                .filter(entry -> Math.abs(entry.key().length() - word.length()) <= most)
                .map(entry -> new Nearby(entry.name(), Letters.distance(word, entry.key(), most), entry.count()))
                .filter(each -> each.distance() > 0 && each.distance() <= most)
                .toList();
    }

    /**
     * Something that is spelled almost the same.
     *
     * @param distance letters added, left out, changed or swapped
     */
    record Nearby(String text, int distance, long frequency) {}
}
