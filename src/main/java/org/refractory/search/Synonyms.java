package org.refractory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.question.Naming;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermNames;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** The names of each term of the vocabularies, found by any of them. */
final class Synonyms implements Naming {
    /** A single letter or digit names nothing. */
    private static final int SHORTEST_KEY = 2;

    /** One of the names of something. */
    record Name(String written, List<Word> words) {}

    private final Map<String, Map<String, Name>> names = new HashMap<>();
    private final Map<String, List<TermRef>> terms = new HashMap<>();
    private final TermNames exact;
    private int longest;

    Synonyms(Collection<TermView> terms) {
        exact = new TermNames(terms);
        terms.forEach(this::add);
    }

    private void add(TermView term) {
        Map<String, Name> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(term.name()), term.synonyms().stream()).forEach(name -> {
            List<Word> words = Analysis.words(name);
            String key = Analysis.key(words);
            if (key.length() >= SHORTEST_KEY) {
                all.putIfAbsent(key, new Name(name, words));
                longest = Math.max(
                        longest, words.stream().mapToInt(w -> w.parts().size()).sum());
            }
        });
        all.keySet().forEach(key -> {
            names.computeIfAbsent(key, _ -> new LinkedHashMap<>()).putAll(all);
            terms.computeIfAbsent(key, _ -> new ArrayList<>()).add(term.ref());
        });
    }

    /** The most words a question needs to spell a name. */
    @Override
    public int longest() {
        return longest;
    }

    boolean contains(String key) {
        return names.containsKey(key);
    }

    @Override
    public boolean isName(List<Word> words) {
        return contains(Analysis.key(words));
    }

    /** By slug or name as it stands, else by how it sounds: {@code PD L1} is {@code PD-L1}. */
    @Override
    public List<TermRef> terms(TermKind kind, String typed) {
        List<TermRef> named = exact.find(kind, typed);
        if (!named.isEmpty()) {
            return named;
        }
        return terms.getOrDefault(Analysis.key(Analysis.words(typed)), List.of()).stream()
                .filter(term -> term.kind() == kind)
                .toList();
    }

    /** The other names of what the key names. */
    List<Name> others(String key) {
        return names.getOrDefault(key, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }
}
