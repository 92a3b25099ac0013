package org.refractory.search;

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
    /** Shorter parts of a word are mostly a symbol's: {@code PT-100} has nothing to do with patients. */
    private static final int SHORTEST_PART = 3;

    private final Map<String, List<Synonyms.Name>> others = new HashMap<>();
    private final ByKey<String> spellings = new ByKey<>();

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
        }
        for (String shorthand : group.shorthand()) {
            String typed = typed(Analysis.words(shorthand));
            others.put(typed, names);
            spellings.put(typed, first);
        }
    }

    /** As typed and not in the singular: {@code mets} are no MET. */
    private static String typed(List<Word> words) {
        StringBuilder typed = new StringBuilder();
        words.forEach(word -> word.parts().forEach(part -> typed.append(part.text())));
        return typed.toString();
    }

    /** Whether one of several words may begin with these. */
    boolean mayBegin(List<Word> words) {
        return spellings.begins(Analysis.key(words)) || spellings.begins(typed(words));
    }

    /** What else means this; empty where nothing does. */
    List<Synonyms.Name> others(List<Word> words) {
        return others.getOrDefault(typed(words), others.getOrDefault(Analysis.key(words), List.of()));
    }

    /** As {@link Analysis#key}, but the same for words that mean the same: {@code colon ca} is {@code colon cancer}. */
    String key(List<Word> words) {
        String whole = spellings.get(Analysis.key(words));
        return whole == null ? joined(words) : whole;
    }

    /** The keys of the words by themselves, one after the other. */
    String joined(List<Word> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(key(word)));
        return joined.toString();
    }

    /** With signs between its parts it is the same as its parts side by side. */
    private String key(Word word) {
        List<Word> one = List.of(word);
        String plain = Analysis.key(one);
        String typed = spellings.get(typed(one));
        String spelling = typed == null ? spellings.get(plain) : typed;
        if (spelling != null || word.parts().size() == 1) {
            return spelling == null ? plain : spelling;
        }
        return word.parts().stream()
                .map(part -> new Word(List.of(part)))
                .map(part -> part.letters().length() < SHORTEST_PART ? Analysis.key(List.of(part)) : key(part))
                .collect(Collectors.joining());
    }
}
