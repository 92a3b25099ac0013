package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.refractory.index.phrase.RememberedPhrase;
import org.refractory.index.projection.Fields;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Asked;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermRef;

/** Turns questions into queries: BM25 over all that a record of a kind says. */
final class Queries {
    /** What another name of the same thing is worth, beside the words as typed. */
    private static final float OTHER_NAME = 0.8f;

    /** What one step of level is worth: less than any word, enough to order what matches alike. */
    private static final float PRIOR = 0.1f;

    /**
     * What another form of a word is worth beside the word as written: <em>mutated</em> for <em>mutation</em>. In eighths, so that
     * sums of it are exact: Lucene adds up the forms in an order that hangs on how it came to a record.
     */
    static final float OTHER_FORM = 0.625f;

    /** What a word with letters and digits is worth beside one with letters alone: a gene says more than a verb. */
    private static final float SYMBOL = 1.6f;

    /** What it is worth that a record is filed under a thing or a kind of it, without naming it. */
    private static final float FILED = 0.5f;

    /** Phase II/III is phase III too. */
    private static final int BETWEEN_NUMBERS = 1;

    private final Kind kind;
    private final Map<String, Float> fields;

    Queries(Kind kind) {
        this.kind = kind;
        fields = kind == Kind.EVIDENCE ? Fields.OF_EVIDENCE : Fields.OF_ARTICLES;
    }

    /** The field that holds all that a record says. */
    String text() {
        return kind == Kind.EVIDENCE ? Fields.STATEMENT : Fields.ARTICLE_ABSTRACT;
    }

    /** Whether no record at all holds a form of a word. */
    boolean isNowhere(Word word, LiveStatistics statistics) throws IOException {
        for (Asked part : Asked.of(word, OTHER_FORM)) {
            for (String term : part.terms().keySet()) {
                for (String field : fields.keySet()) {
                    if (statistics.holders(new Term(field, term)) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** All records of the kind. */
    Query everything() {
        Fields.Type type = kind == Kind.EVIDENCE ? Fields.Type.EVIDENCE : Fields.Type.ARTICLE;
        return new TermQuery(new Term(Fields.TYPE, type.name()));
    }

    /** So many things to look for, each by itself; a phrase is one. */
    static int parts(Question.Clause clause) {
        return clause.exact()
                ? 1
                : clause.words().stream()
                        .mapToInt(word -> word.endsInLetter()
                                ? 1
                                : Asked.of(word, OTHER_FORM).size())
                        .sum();
    }

    /** What holds all that is asked for. */
    Query all(Question question) {
        return question.isEmpty()
                ? everything()
                : ranked(every(question.clauses().stream().map(this::clause).toList()));
    }

    /** Not every word has to be there, only enough of them. */
    Query most(Question question, Enough enough) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        List<Query> parts = question.clauses().stream().map(this::part).toList();
        if (enough.isAny()) {
            words.add(some(parts), Occur.MUST);
        } else {
            words.add(
                    enough.holders(question.clauses().stream().map(this::clause).toList()), Occur.FILTER);
            parts.forEach(part -> words.add(part, Occur.SHOULD));
        }
        for (int i = 0; i < parts.size(); i++) {
            if (enough.bonus(i) > 0) {
                Query clause = new ConstantScoreQuery(clause(question.clauses().get(i)));
                words.add(new BoostQuery(clause, enough.bonus(i)), Occur.SHOULD);
            }
        }
        return ranked(words.build());
    }

    private Query ranked(Query words) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(prior(), Occur.SHOULD)
                .build();
    }

    /** What a record is worth whatever is asked for. */
    Query prior() {
        return FeatureField.newLinearQuery(Fields.PRIOR, Fields.LEVEL, PRIOR);
    }

    /** What holds all of a clause. */
    Query clause(Question.Clause clause) {
        if (clause.exact()) {
            return together(clause.words());
        }
        Query typed = clause.isNumbered()
                ? close(clause.words())
                : every(clause.words().stream().map(this::word).toList());
        return named(clause, typed);
    }

    /** A number belongs to the word before it: a phase 2 trial in stage III is none of phase III. */
    private Query close(List<Word> words) {
        List<Query> ways = new ArrayList<>();
        fields.forEach((field, weight) ->
                ways.add(new BoostQuery(InField.together(field, words, BETWEEN_NUMBERS), weight * words.size())));
        return any(ways);
    }

    /** What holds a part of a clause at least; a phrase is never parted. */
    private Query part(Question.Clause clause) {
        return clause.exact()
                ? together(clause.words())
                : named(
                        clause,
                        some(clause.words().stream().map(this::wordOrPart).toList()));
    }

    private Query named(Question.Clause clause, Query typed) {
        List<Query> names = new ArrayList<>(List.of(typed));
        clause.otherNames().forEach(name -> {
            Query other = clause.isNumbered() && Question.Clause.isNumbered(name) ? close(name) : otherName(name);
            names.add(new BoostQuery(other, worth(name, clause.words())));
        });
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

    /** A long name is not worth more than a short one because its words are more. */
    private static float worth(List<Word> name, List<Word> typed) {
        return OTHER_NAME * Math.min(1f, (float) typed.size() / name.size());
    }

    /** A word that a sign parts is there where its parts are, or where it stands as one; a letter is not looked for by itself. */
    private Query word(Word word) {
        return word.endsInLetter() ? together(List.of(word)) : orJoined(word, every(parts(word)));
    }

    private Query wordOrPart(Word word) {
        return word.endsInLetter() ? together(List.of(word)) : orJoined(word, some(parts(word)));
    }

    private List<Query> parts(Word word) {
        return Asked.of(word, OTHER_FORM).stream().map(this::anywhere).toList();
    }

    private Query orJoined(Word word, Query parts) {
        return word.parts().size() == 1 ? parts : any(List.of(parts, together(List.of(word))));
    }

    private Query anywhere(Asked part) {
        float worth = part.isSymbol() ? SYMBOL : 1f;
        List<Query> ways = new ArrayList<>();
        fields.forEach((field, weight) -> {
            SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
            part.terms().forEach((term, share) -> forms.addTerm(new Term(field, term), share));
            ways.add(new BoostQuery(forms.build(), weight * worth));
        });
        return any(ways);
    }

    /** The words one after the other, each as it is written, in one of its spellings. */
    private Query together(List<Word> words) {
        return together(words, phrase -> phrase);
    }

    /** The names of a vocabulary are few, long, and asked for again and again. */
    private Query otherName(List<Word> words) {
        return together(words, RememberedPhrase::new);
    }

    private Query together(List<Word> words, Function<MultiPhraseQuery, Query> phrases) {
        Collection<List<Set<String>>> ways =
                words.size() == 1 ? Analysis.exactSpellings(words.getFirst()) : sequences(words);
        List<Query> found = new ArrayList<>();
        fields.forEach((field, weight) ->
                ways.forEach(way -> found.add(new BoostQuery(sequence(field, way, phrases), weight))));
        return any(found);
    }

    /** Wholly split and wholly joined: those in between are rare and matched by neither would be rarer. */
    static Collection<List<Set<String>>> sequences(List<Word> words) {
        List<Set<String>> joined = new ArrayList<>();
        List<Set<String>> split = new ArrayList<>();
        for (Word word : words) {
            List<List<Set<String>>> spellings = Analysis.exactSpellings(word);
            joined.addAll(spellings.getFirst());
            split.addAll(spellings.getLast());
        }
        return new LinkedHashSet<>(List.of(joined, split));
    }

    private static Query sequence(String field, List<Set<String>> sequence, Function<MultiPhraseQuery, Query> phrases) {
        if (sequence.size() == 1) {
            SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
            sequence.getFirst().forEach(form -> forms.addTerm(new Term(field, form)));
            return forms.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        sequence.forEach(forms ->
                phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new)));
        return phrases.apply(phrase.build());
    }

    private static Query every(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }

    private static Query some(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new TellingQuery(parts);
    }

    private static Query any(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0f);
    }
}
