package org.refractory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Asks for words in one field alone, in all ways in which they may have been written. */
final class InField {
    private InField() {}

    /** @param slop how far from one another, in moves, they may stand; 0 for a phrase */
    static Query together(String field, List<Word> words, int slop) {
        return any(ways(words).stream().map(way -> sequence(field, way, slop)).toList());
    }

    /** Words in any order with few between them; two that change places are two moves. */
    static Query near(String field, List<Word> words, int within) {
        return together(field, words, within);
    }

    /** All ways in which words may have been written one after the other, each as a sequence of terms in one of their forms. */
    static Collection<List<Set<String>>> ways(List<Word> words) {
        return words.size() == 1 ? Analysis.spellings(words.getFirst()) : Queries.sequences(words);
    }

    static Query sequence(String field, List<Set<String>> sequence, int slop) {
        if (sequence.size() == 1) {
            return any(sequence.getFirst().stream()
                    .<Query>map(form -> new TermQuery(new Term(field, form)))
                    .toList());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        sequence.forEach(forms ->
                phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrase.build();
    }

    /** Words that begin like this one; parts that a sign connects stand in the index also as one. */
    static Query beginning(String field, Word word) {
        List<Query> ways = new ArrayList<>(List.of(new PrefixQuery(new Term(field, word.letters()))));
        otherForms(word).forEach(form -> ways.add(new TermQuery(new Term(field, form))));
        return any(ways);
    }

    /** The forms of a word that do not begin like it. */
    static List<String> otherForms(Word word) {
        return Analysis.exactSpellings(word).getFirst().getFirst().stream()
                .filter(form -> !form.startsWith(word.letters()))
                .toList();
    }

    static Query any(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0f);
    }
}
