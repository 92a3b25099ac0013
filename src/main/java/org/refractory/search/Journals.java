package org.refractory.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Word;

/** Asks for a journal by its title or any other name it has: {@code NEJM}. */
final class Journals {
    private Journals() {}

    /** @param names where its other names come from; null where none are wanted */
    static List<Query> named(List<Word> words, @Nullable Synonyms names) {
        return Stream.concat(Stream.of(words), others(words, names).stream().map(Synonyms.Name::words))
                .map(name -> InField.together(Fields.JOURNAL, name, 0))
                .toList();
    }

    static List<Synonyms.Name> others(List<Word> words, @Nullable Synonyms names) {
        return names == null ? List.of() : names.others(words);
    }
}
