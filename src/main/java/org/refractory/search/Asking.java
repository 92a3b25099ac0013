package org.refractory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.refractory.search.question.Syntax;

/** What a question asks of one kind of record: its words rank, its conditions must hold. */
final class Asking {
    /** Names in all their spellings and fields; more would take longer than anybody waits. */
    private static final int MOST_QUERIES = 1_500;

    static {
        // Words in all spellings and fields are many small queries; their number is bounded here and by the parser.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    /** More than any record gets for its words. */
    private static final float ABOVE_ALL = 1_000f;

    /** Where fewer records than this hold all words of a long question, those that hold most of them help. */
    private static final int FEW = 5;

    private static final int LONG = 4;

    private final Kind kind;
    private final Question question;
    private final Queries queries;
    private final Conditions conditions;
    private @Nullable Query all;

    Asking(Kind kind, Question question) {
        this.kind = kind;
        this.queries = new Queries(kind);
        Conditions expanded = new Conditions(kind, queries, question);
        Query whole = question.names() == null ? null : all(question, expanded);
        boolean tooMany = whole != null && QuerySize.of(whole).leaves() > MOST_QUERIES;
        this.question = tooMany ? question.plain() : question;
        this.conditions = tooMany ? new Conditions(kind, queries, this.question) : expanded;
        this.all = tooMany ? null : whole;
    }

    /** As it is asked: without other names where those were too many. */
    Question question() {
        return question;
    }

    Kind kind() {
        return kind;
    }

    Query all() {
        if (all == null) {
            all = all(question, conditions);
        }
        return all;
    }

    private Query all(Question asked, Conditions holding) {
        return and(queries.all(asked), asked, holding);
    }

    /**
     * Enough of the words, but every phrase and condition. Only if {@link #isLenient}.
     *
     * @param fullest whether some records hold all the words, which then stand before the others
     */
    Query most(Enough enough, boolean fullest) {
        BooleanQuery.Builder most =
                new BooleanQuery.Builder().add(and(queries.most(question, enough), question, conditions), Occur.MUST);
        if (fullest) {
            most.add(new BoostQuery(new ConstantScoreQuery(all()), ABOVE_ALL), Occur.SHOULD);
        }
        return withPhrases(most);
    }

    /** What is close to some records or holds some of the words; every phrase and condition must be met. */
    Query close(Query near) {
        Query either = new BooleanQuery.Builder()
                .add(near, Occur.SHOULD)
                .add(queries.most(question, Enough.any(question.clauses().size())), Occur.SHOULD)
                .build();
        return withPhrases(new BooleanQuery.Builder().add(and(either, question, conditions), Occur.MUST));
    }

    private Query withPhrases(BooleanQuery.Builder found) {
        question.clauses().stream()
                .filter(Question.Clause::exact)
                .forEach(phrase -> found.add(queries.clause(phrase), Occur.FILTER));
        return found.build();
    }

    /** Whether a record may be an answer that lacks one of the words. */
    boolean isLenient() {
        return !question.strict()
                && question.clauses().stream().mapToInt(Queries::parts).sum() > 1;
    }

    /** Where fewer records hold all words, those that hold most of them are answers too. */
    int few() {
        return question.clauses().size() < LONG ? 1 : FEW;
    }

    /** All records of the kind. */
    Query everything() {
        return queries.everything();
    }

    private Query and(Query words, Question asked, Conditions holding) {
        if (asked.conditions().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder both = new BooleanQuery.Builder().add(queries.everything(), Occur.FILTER);
        if (!asked.isEmpty()) {
            both.add(words, Occur.MUST);
        } else if (asked.ranks()) {
            both.add(queries.prior(), Occur.SHOULD);
        }
        asked.conditions().forEach(condition -> holding.add(condition, both));
        return both.build();
    }

    /** One thing that is asked for, among whatever is in the index. */
    Query part(Syntax part) {
        return conditions.of(part);
    }

    /** The records of the kind that hold one thing, not ranked; where nothing else is asked for, as they were counted before. */
    Query alone(Syntax part) {
        if (question.conditions().isEmpty() && question.clauses().size() == 1 && isClause(part)) {
            return all();
        }
        return new BooleanQuery.Builder()
                .add(conditions.of(part), Occur.FILTER)
                .add(queries.everything(), Occur.FILTER)
                .build();
    }

    private static boolean isClause(Syntax part) {
        return part instanceof Syntax.Words || part instanceof Syntax.Phrase;
    }

    Query alone(Question.Clause clause) {
        return new BooleanQuery.Builder()
                .add(queries.clause(clause), Occur.FILTER)
                .add(queries.everything(), Occur.FILTER)
                .build();
    }

    boolean applies(Syntax part) {
        return conditions.applies(part);
    }

    /** What was left out because it makes no sense for this kind of record. */
    List<String> notices() {
        Set<String> told = new LinkedHashSet<>(question.notices());
        question.things()
                .map(Question.Thing::part)
                .filter(part -> !applies(part))
                .map(part -> Conditions.leftOut((Syntax.In) part))
                .forEach(told::add);
        return new ArrayList<>(told);
    }
}
