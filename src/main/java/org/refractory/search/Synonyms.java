package org.refractory.search;

import java.util.ArrayList;
import java.util.Collection;
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

/** The names of each term of the vocabularies, found by any of them, and the words that mean the same. */
final class Synonyms implements Naming {
    /** A single letter or digit names nothing. */
    private static final int SHORTEST_KEY = 2;

    /** One of the names of something. */
    record Name(String written, List<Word> words) {}

    private final Wordings wordings;
    /** A term that bears a name, with all its names by their keys. */
    private record Named(TermRef term, Map<String, Name> names) {}

    private final ByKey<List<Named>> named = new ByKey<>();
    private final TermNames exact;

    Synonyms(Collection<TermView> terms, Wordings wordings) {
        this.wordings = wordings;
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
            }
        });
        all.values().stream().map(name -> wordings.key(name.words())).distinct().forEach(key -> {
            named.orNew(key, ArrayList::new).add(new Named(term.ref(), all));
        });
    }

    @Override
    public boolean isName(List<Word> words) {
        return named.has(wordings.key(words)) || !wordings.others(words).isEmpty();
    }

    @Override
    public boolean mayBegin(List<Word> words) {
        return named.begins(wordings.joined(words)) || wordings.mayBegin(words);
    }

    /** By slug or name as it stands, else by how it sounds: {@code PD L1} is {@code PD-L1}. */
    @Override
    public List<TermRef> terms(TermKind kind, String typed) {
        List<TermRef> found = exact.find(kind, typed);
        return found.isEmpty()
                ? bearing(Analysis.words(typed)).stream()
                        .map(Named::term)
                        .filter(term -> term.kind() == kind)
                        .toList()
                : found;
    }

    /**
     * What bears the name. A mechanism's other names are what it is recognised by, so it counts only where nothing else is
     * called so: {@code MSI} is the biomarker and not repair status, which would bring its opposite.
     */
    private List<Named> meant(List<Word> words) {
        List<Named> all = bearing(words);
        List<Named> things = all.stream()
                .filter(each -> each.term().kind() != TermKind.MECHANISM)
                .toList();
        return things.isEmpty() ? all : things;
    }

    private List<Named> bearing(List<Word> name) {
        List<Named> bearing = named.get(wordings.key(name));
        return bearing == null ? List.of() : bearing;
    }

    /** What the words name; several where that is ambiguous. */
    List<TermRef> terms(List<Word> words) {
        return meant(words).stream().map(Named::term).distinct().toList();
    }

    /** The other names of what the words name, and what else means the same. */
    List<Name> others(List<Word> words) {
        Map<String, Name> others = new LinkedHashMap<>();
        meant(words).forEach(each -> others.putAll(each.names()));
        wordings.others(words).forEach(name -> others.putIfAbsent(Analysis.key(name.words()), name));
        others.remove(Analysis.key(words));
        return List.copyOf(others.values());
    }
}
