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
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Word;
import org.refractory.search.question.ArticleNames;
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
            List<Syntax.In> names = ArticleNames.in(condition);
            if (names.isEmpty() || isThere(names) || !isCitation(question, names)) {
                conditions.add(condition);
            }
            if (condition instanceof Syntax.In(Field field, Value.Text text) && field == Field.AUTHOR) {
                author(text);
            }
        }
        return notices.isEmpty() ? question : question.demanding(conditions, notices);
    }

    /** Of one article's names in several systems not all need to be known here. */
    private boolean isThere(List<Syntax.In> names) throws IOException {
        List<String> missing = new ArrayList<>();
        boolean any = false;
        for (Syntax.In name : names) {
            for (String key : ((Value.Keys) name.value()).keys()) {
                boolean there = isArticle(name.field(), key);
                any |= there;
                if (!there) {
                    missing.add(key);
                }
            }
        }
        boolean list = names.stream().map(Syntax.In::field).distinct().count() == 1;
        if (!missing.isEmpty() && (list || !any)) {
            tell(list ? called(names.getFirst().field()) : "number", missing);
        }
        return any;
    }

    private void tell(String called, List<String> missing) {
        String sentence = missing.size() == 1
                ? "No article here has the %s %s. Check it, or search for words of the title."
                : "No article here has a %s %s. Check them, or search for words of the titles.";
        notices.add(sentence.formatted(called, Quoted.any(missing)));
    }

    private static String called(Field field) {
        return switch (field) {
            case DOI -> "DOI";
            case PMCID -> "number of PubMed Central";
            default -> "PubMed number";
        };
    }

    private boolean isArticle(Field field, String key) throws IOException {
        String name = Documents.identifier(Conditions.identifier(field, key));
        return searcher.count(new TermQuery(new Term(Fields.IDENTIFIER, name))) > 0;
    }

    private boolean isCitation(Question question, List<Syntax.In> names) {
        boolean citation = question.clauses().size() >= CITATION;
        if (citation) {
            notices.add(
                    names.size() > 1
                            ? "So the words beside them were searched without them."
                            : "So the words beside the %s were searched without it."
                                    .formatted(names.getFirst().field() == Field.DOI ? "DOI" : "number"));
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
