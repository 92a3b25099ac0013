package org.refractory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermRef;

/** Turns questions into queries: BM25F over the weighted fields of one kind of record. */
final class Queries {
    /** What another name of the same thing is worth, beside the words as typed. */
    private static final float OTHER_NAME = 0.8f;

    /** What one step of level is worth: less than any word, enough to order what matches alike. */
    private static final float PRIOR = 0.1f;

    /** What it is worth that a record is filed under a thing or a kind of it, without naming it. */
    private static final float FILED = 0.5f;

    private final Kind kind;
    private final Map<String, Float> fields;

    Queries(Kind kind) {
        this.kind = kind;
        fields = kind == Kind.EVIDENCE ? Fields.OF_EVIDENCE : Fields.OF_ARTICLES;
    }

    /** All records of the kind. */
    Query everything() {
        Fields.Type type = kind == Kind.EVIDENCE ? Fields.Type.EVIDENCE : Fields.Type.ARTICLE;
        return new TermQuery(new Term(Fields.TYPE, type.name()));
    }

    Query all(Question question) {
        if (question.isEmpty()) {
            return everything();
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        question.clauses().forEach(clause -> words.add(clause(clause), Occur.MUST));
        return ranked(words);
    }

    /** Not every word has to be there, only enough of them. */
    Query most(Question question, Enough enough) {
        List<Query> clauses = question.clauses().stream().map(this::clause).toList();
        BooleanQuery.Builder words = new BooleanQuery.Builder().add(enough.holders(clauses), Occur.FILTER);
        for (int i = 0; i < clauses.size(); i++) {
            Query clause = clauses.get(i);
            words.add(clause, Occur.SHOULD)
                    .add(new BoostQuery(new ConstantScoreQuery(clause), enough.bonus(i)), Occur.SHOULD);
        }
        return ranked(words);
    }

    private Query ranked(BooleanQuery.Builder words) {
        return new BooleanQuery.Builder()
                .add(words.build(), Occur.MUST)
                .add(prior(), Occur.SHOULD)
                .build();
    }

    /** What a record is worth whatever is asked for. */
    Query prior() {
        return FeatureField.newLinearQuery(Fields.PRIOR, Fields.LEVEL, PRIOR);
    }

    Query clause(Question.Clause clause) {
        List<Query> names = new ArrayList<>();
        names.add(clause.exact() ? together(clause.words()) : apart(clause.words()));
        clause.otherNames().forEach(name -> names.add(new BoostQuery(together(name), OTHER_NAME)));
        clause.terms().forEach(term -> names.add(filed(term)));
        return any(names);
    }

    /** What is about a thing or what stands below it: a question for anti-PD-1 means pembrolizumab too. */
    private Query filed(TermRef term) {
        BooleanQuery.Builder filed = new BooleanQuery.Builder()
                .add(Narrowing.facet(term.kind().key(), term.slug()), Occur.FILTER)
                .add(everything(), Occur.FILTER); // both kinds of record are filed under the same terms
        return new BoostQuery(new ConstantScoreQuery(filed.build()), FILED);
    }

    /** Each word somewhere in the record. */
    private Query apart(List<Word> words) {
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), Occur.MUST));
        return all.build();
    }

    private Query word(Word word) {
        List<Query> ways = new ArrayList<>();
        for (List<Set<String>> spelling : Analysis.spellings(word)) {
            if (spelling.size() == 1) {
                spelling.getFirst().forEach(form -> ways.add(anywhere(form)));
            } else {
                ways.addAll(phrases(spelling));
            }
        }
        return any(ways);
    }

    private Query anywhere(String term) {
        CombinedFieldQuery.Builder combined = new CombinedFieldQuery.Builder(term);
        fields.forEach(combined::addField);
        return combined.build();
    }

    /** The words one after the other, each in the ways in which it is written. */
    private Query together(List<Word> words) {
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        List<Query> ways = new ArrayList<>();
        sequences(words).forEach(sequence -> ways.addAll(phrases(sequence)));
        return any(ways);
    }

    /** Wholly split and wholly joined: those in between are rare and matched by neither would be rarer. */
    static Collection<List<Set<String>>> sequences(List<Word> words) {
        List<Set<String>> joined = new ArrayList<>();
        List<Set<String>> split = new ArrayList<>();
        for (Word word : words) {
            List<List<Set<String>>> spellings = Analysis.spellings(word);
            joined.addAll(spellings.getFirst());
            split.addAll(spellings.getLast());
        }
        return new LinkedHashSet<>(List.of(joined, split));
    }

    private List<Query> phrases(List<Set<String>> sequence) {
        List<Query> phrases = new ArrayList<>();
        fields.forEach((field, weight) -> phrases.add(new BoostQuery(phrase(field, sequence), weight)));
        return phrases;
    }

    static Query phrase(String field, List<Set<String>> sequence) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        sequence.forEach(forms ->
                phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrase.build();
    }

    private static Query any(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0f);
    }
}
