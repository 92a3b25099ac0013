package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.refractory.article.Identifier;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Word;
import org.refractory.search.question.Field;
import org.refractory.search.question.Quoted;
import org.refractory.search.question.Syntax;
import org.refractory.search.question.Value;

/** Tells of articles and authors that the collection does not have; a citation then asks by its other words. */
final class Absent {
    /** Among so many words an article's name is the end of a citation, which asks by the words as well. */
    private static final int CITATION = 5;

    private final Kind kind;
    private final IndexSearcher searcher;
    private final List<String> notices = new ArrayList<>();

    Absent(Kind kind, IndexSearcher searcher) {
        this.kind = kind;
        this.searcher = searcher;
    }

    Question of(Question question) throws IOException {
        List<Syntax> conditions = new ArrayList<>();
        for (Syntax condition : question.conditions()) {
            switch (condition) {
                case Syntax.In(Field field, Value.Keys keys)
                when field == Field.DOI || field == Field.PMID -> {
                    if (isThere(field, keys.keys()) || !isCitation(field, question)) {
                        conditions.add(condition);
                    }
                }
                case Syntax.In(Field field, Value.Text text)
                when field == Field.AUTHOR -> {
                    author(text);
                    conditions.add(condition);
                }
                default -> conditions.add(condition);
            }
        }
        return notices.isEmpty() ? question : question.demanding(conditions, notices);
    }

    private boolean isThere(Field field, List<String> keys) throws IOException {
        boolean any = false;
        for (String key : keys) {
            boolean there = isArticle(field, key);
            any |= there;
            if (!there) {
                notices.add("No article here has the %s %s. Check it, or search for words of the title."
                        .formatted(field == Field.DOI ? "DOI" : "PubMed number", Quoted.of(key)));
            }
        }
        return any;
    }

    private boolean isArticle(Field field, String key) throws IOException {
        Identifier name = new Identifier(Identifier.Kind.valueOf(field.name()), key);
        return searcher.count(new TermQuery(new Term(Fields.IDENTIFIER, Documents.identifier(name)))) > 0;
    }

    private boolean isCitation(Field field, Question question) {
        boolean citation = question.clauses().size() >= CITATION;
        if (citation) {
            notices.add("So the words beside the %s were searched without it."
                    .formatted(field == Field.DOI ? "DOI" : "number"));
        }
        return citation;
    }

    /** Of many records only the family names of the authors are known. */
    private void author(Value.Text text) throws IOException {
        Optional<List<Word>> family = Authors.family(text.words());
        if (family.isEmpty() || holds(Authors.stated(text.words())) || !holds(Authors.named(text.words()))) {
            return;
        }
        int end = family.get().getLast().parts().getLast().end();
        String name = text.typed().substring(0, Math.min(end, text.typed().length()));
        notices.add(
                "No record here tells the initials of an author %s, so those that name %s without initials were found."
                        .formatted(Quoted.of(text.typed()), Quoted.of(name)));
    }

    private boolean holds(Query author) throws IOException {
        BooleanQuery there = new BooleanQuery.Builder()
                .add(author, Occur.FILTER)
                .add(new Queries(kind).everything(), Occur.FILTER)
                .build();
        return searcher.count(there) > 0;
    }
}
