package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.refractory.article.Identifier;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;
import org.refractory.search.question.Field;
import org.refractory.search.question.Span;
import org.refractory.search.question.Syntax;
import org.refractory.search.question.Value;

/** Turns what a question demands beside its words into queries: operators, neighbours, beginnings and fields. */
final class Conditions {
    private final Kind kind;
    private final Queries queries;
    private final Question question;
    private final List<String> fields;

    Conditions(Kind kind, Queries queries, Question question) {
        this.kind = kind;
        this.queries = queries;
        this.question = question;
        fields = List.copyOf((kind == Kind.EVIDENCE ? Fields.OF_EVIDENCE : Fields.OF_ARTICLES).keySet());
    }

    /** Adds a condition to others that must hold with it. */
    void add(Syntax part, BooleanQuery.Builder all) {
        switch (part) {
            case Syntax.Not(Syntax excluded) -> {
                if (applies(excluded)) {
                    all.add(of(excluded), Occur.MUST_NOT);
                }
            }
            case Syntax.In in -> {
                if (applies(in)) {
                    all.add(of(in), in.field() == Field.TITLE ? Occur.MUST : Occur.FILTER);
                }
            }
            default -> all.add(of(part), Occur.MUST);
        }
    }

    Query of(Syntax part) {
        return switch (part) {
            case Syntax.Words words ->
                question.clause(words).map(queries::clause).orElseThrow();
            case Syntax.Phrase phrase ->
                question.clause(phrase).map(queries::clause).orElseThrow();
            case Syntax.Near near -> anywhere(field -> InField.near(field, near.words(), near.within()));
            case Syntax.Beginning beginning -> anywhere(field -> InField.beginning(field, beginning.word()));
            case Syntax.In in -> in(in);
            case Syntax.Every(List<Syntax> parts) -> every(parts);
            case Syntax.Either(List<Syntax> parts) -> either(parts);
            case Syntax.Not not -> every(List.of(not));
        };
    }

    private Query anywhere(Function<String, Query> inField) {
        List<Query> ways = new ArrayList<>();
        fields.forEach(field -> ways.add(inField.apply(field)));
        return new DisjunctionMaxQuery(ways, 0f);
    }

    private Query every(List<Syntax> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(queries.everything(), Occur.FILTER);
        parts.forEach(part -> add(part, all));
        return all.build();
    }

    private Query either(List<Syntax> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.stream().filter(this::applies).forEach(part -> any.add(way(part), Occur.SHOULD));
        BooleanQuery built = any.build();
        return built.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : built;
    }

    /** A field that only narrows is worth the same to all that have it. */
    private Query way(Syntax part) {
        boolean narrows = part instanceof Syntax.In in && in.field() != Field.TITLE;
        return narrows ? new ConstantScoreQuery(of(part)) : of(part);
    }

    /** Whether a kind of record can have what a field asks for; what it cannot have is left out. */
    boolean applies(Syntax part) {
        boolean ofEvidence = part instanceof Syntax.In in
                && (in.field() == Field.HAS
                        || (in.field() == Field.IS && !in.value().written().contains("retracted")));
        return kind == Kind.EVIDENCE || !ofEvidence;
    }

    static String leftOut(Syntax.In in) {
        return "%s:%s is asked of evidence, so it was left out here, where articles are searched."
                .formatted(in.field().key(), in.value().written());
    }

    private Query in(Syntax.In in) {
        return switch (in.value()) {
            case Value.Text text when in.field() == Field.TITLE -> InField.together(title(), text.words(), 0);
            case Value.Text text when in.field() == Field.AUTHOR -> Authors.named(text.words());
            case Value.Text text -> anyOf(Journals.named(text.words(), question.names()));
            case Value.Beginning beginning -> InField.beginning(field(in.field()), beginning.word());
            case Value.Numbers(Span span) -> Narrowing.between(in.field() == Field.YEAR ? Fields.YEAR : Fields.N, span);
            case Value.Terms terms ->
                anyOf(terms.terms().stream()
                        .<Query>map(term -> Narrowing.facet(term.kind().key(), term.slug()))
                        .toList());
            case Value.Choices choices ->
                anyOf(choices.names().stream()
                        .map(name -> choice(in.field(), name))
                        .toList());
            case Value.Keys keys -> keys(in.field(), keys.keys());
        };
    }

    private String field(Field field) {
        return switch (field) {
            case AUTHOR -> Fields.AUTHOR;
            case JOURNAL -> Fields.JOURNAL;
            default -> title();
        };
    }

    private String title() {
        return kind == Kind.EVIDENCE ? Fields.EVIDENCE_TITLE : Fields.ARTICLE_TITLE;
    }

    private static Query choice(Field field, String name) {
        return switch (field) {
            case HAS, IS -> new TermQuery(new Term(Fields.MARK, name.toLowerCase(Locale.ROOT)));
            default -> Narrowing.facet(field.key(), name);
        };
    }

    private static Query anyOf(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    private Query keys(Field field, List<String> keys) {
        return switch (field) {
            case PMID, PMCID, DOI -> names(identifiers(), keys, key -> Documents.identifier(identifier(field, key)));
            case TRIAL -> anyOf(Trials.named(keys, fields));
            default -> names(Fields.KEY, keys, Function.identity());
        };
    }

    /** @param field one that {@link Field#namesArticle names articles} */
    static Identifier identifier(Field field, String key) {
        return new Identifier(Identifier.Kind.valueOf(field.name()), key);
    }

    private String identifiers() {
        return kind == Kind.EVIDENCE ? Fields.ARTICLE_IDENTIFIER : Fields.IDENTIFIER;
    }

    private static Query names(String field, List<String> keys, Function<String, String> name) {
        return new TermInSetQuery(
                field, keys.stream().map(name).map(BytesRef::new).toList());
    }
}
