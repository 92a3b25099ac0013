package org.refractory.index.phrase;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A phrase that is asked for again and again: it matches and ranks to the digit as the phrase itself, and is one where the
 * searcher does not {@linkplain PhraseMemory.Keeper remember} phrases.
 */
public final class RememberedPhrase extends Query {
    private final MultiPhraseQuery phrase;
    private final int hash;

    /** @throws IllegalArgumentException if it is a single word or its words need not follow each other */
    public RememberedPhrase(MultiPhraseQuery phrase) {
        if (phrase.getSlop() != 0 || phrase.getTermArrays().length < 2) {
            throw new IllegalArgumentException("Not two words or more, one directly after the other: " + phrase);
        }
        this.phrase = phrase;
        hash = 31 * classHash() + phrase.hashCode();
    }

    public MultiPhraseQuery phrase() {
        return phrase;
    }

    /** How many terms it has, in all forms of its words. */
    int terms() {
        return Arrays.stream(phrase.getTermArrays())
                .mapToInt(forms -> forms.length)
                .sum();
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        return searcher instanceof PhraseMemory.Keeper ? this : phrase;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return searcher instanceof PhraseMemory.Keeper keeper
                ? new RememberedWeight(this, searcher, mode, boost, keeper.phrases())
                : searcher.createWeight(searcher.rewrite(phrase), mode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        phrase.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return phrase.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && phrase.equals(((RememberedPhrase) other).phrase);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
