package org.refractory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refractory.content.ContentWords;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Words that mean the same and are no names of things: {@code mut} asks for mutation, mutated and mutant. */
final class Wordings {
    private final Map<String, List<Synonyms.Name>> others = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private int longest;

    Wordings(Collection<ContentWords> groups) {
        groups.forEach(this::add);
    }

    private void add(ContentWords group) {
        List<Synonyms.Name> names = group.words().stream()
                .map(word -> new Synonyms.Name(word, Analysis.words(word)))
                .toList();
        String first = Analysis.key(names.getFirst().words());
        for (Synonyms.Name name : names) {
            String key = Analysis.key(name.words());
            others.put(key, names.stream().filter(each -> !each.equals(name)).toList());
            spellings.put(key, first);
            longest = Math.max(longest, name.words().size());
        }
        for (String shorthand : group.shorthand()) {
            String typed = typed(Analysis.words(shorthand));
            others.put(typed, names);
            spellings.put(typed, first);
        }
    }

    /** As typed and not in the singular: {@code mets} are no MET. */
    private static String typed(List<Word> words) {
        return words.stream()
                .flatMap(word -> word.parts().stream())
                .map(Word.Part::text)
                .collect(Collectors.joining());
    }

    /** The most words in one of them. */
    int longest() {
        return longest;
    }

    /** What else means this; empty where nothing does. */
    List<Synonyms.Name> others(List<Word> words) {
        return others.getOrDefault(typed(words), others.getOrDefault(Analysis.key(words), List.of()));
    }

    /** As {@link Analysis#key}, but the same for words that mean the same: {@code colon ca} is {@code colon cancer}. */
    String key(List<Word> words) {
        String whole = spellings.get(Analysis.key(words));
        if (whole != null) {
            return whole;
        }
        List<String> keys = new ArrayList<>();
        for (Word word : words) {
            List<Word> one = List.of(word);
            String plain = Analysis.key(one);
            keys.add(spellings.getOrDefault(typed(one), spellings.getOrDefault(plain, plain)));
        }
        return String.join("", keys);
    }
}
