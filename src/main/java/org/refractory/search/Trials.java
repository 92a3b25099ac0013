package org.refractory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Asks for trials by their numbers in a register, or by what they are called in the texts: {@code KEYNOTE-177}. */
final class Trials {
    private Trials() {}

    /** @param texts the fields in which the texts stand */
    static List<Query> named(List<String> keys, Collection<String> texts) {
        List<Query> ways = new ArrayList<>(List.of(new TermInSetQuery(
                Fields.TRIAL, keys.stream().map(BytesRef::new).toList())));
        for (String key : keys) {
            List<Word> words = Analysis.words(key);
            texts.forEach(field -> ways.add(InField.together(field, words, 0)));
        }
        return ways;
    }

    /** What counts beside the numbers, as people read it. */
    static List<String> others(List<String> keys) {
        return keys.stream().map("\"%s\" in the text"::formatted).toList();
    }
}
