package org.refractory.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermView;

/** The names of each term of the vocabularies, found by any of them. */
final class Synonyms {
    /** A single letter or digit names nothing. */
    private static final int SHORTEST_KEY = 2;

    private final Map<String, Map<String, List<Word>>> names = new HashMap<>();
    private int longest;

    Synonyms(Collection<TermView> terms) {
        terms.forEach(this::add);
    }

    private void add(TermView term) {
        Map<String, List<Word>> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(term.name()), term.synonyms().stream()).forEach(name -> {
            List<Word> words = Analysis.words(name);
            String key = Analysis.key(words);
            if (key.length() >= SHORTEST_KEY) {
                all.putIfAbsent(key, words);
                longest = Math.max(
                        longest, words.stream().mapToInt(w -> w.parts().size()).sum());
            }
        });
        all.keySet()
                .forEach(key ->
                        names.computeIfAbsent(key, _ -> new LinkedHashMap<>()).putAll(all));
    }

    /** The most words a question needs to spell a name. */
    int longest() {
        return longest;
    }

    boolean contains(String key) {
        return names.containsKey(key);
    }

    /** The other names of what the key names. */
    List<List<Word>> others(String key) {
        return names.getOrDefault(key, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }
}
