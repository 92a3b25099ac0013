package org.refractory.search.question;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermNames;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** A small vocabulary for reading questions. */
final class Names implements Naming {
    private final TermNames terms;
    private final Set<String> keys;

    Names(Collection<TermView> all) {
        terms = new TermNames(all);
        keys = all.stream()
                .flatMap(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream()))
                .map(name -> Analysis.key(Analysis.words(name)))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isName(List<Word> words) {
        return keys.contains(Analysis.key(words));
    }

    @Override
    public boolean mayBegin(List<Word> words) {
        return keys.stream().anyMatch(key -> key.startsWith(Analysis.key(words)));
    }

    @Override
    public List<TermRef> terms(TermKind kind, String typed) {
        return terms.find(kind, typed);
    }
}
