package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Word;
import org.refractory.search.question.Field;
import org.refractory.search.question.Syntax;
import org.refractory.search.question.Value;
import org.refractory.search.snippet.Sought;

/** What a question asks to be marked in a field. */
final class Sightings {
    private final Question question;
    private final boolean isTitle;

    Sightings(Question question, String field) {
        this.question = question;
        this.isTitle = field.equals(Fields.ARTICLE_TITLE) || field.equals(Fields.EVIDENCE_TITLE);
    }

    /** For each thing that is asked for all the ways in which it may stand there. */
    List<List<Sought>> all() {
        List<List<Sought>> parts = new ArrayList<>();
        question.seen().forEach(part -> part(part, parts));
        return parts;
    }

    private void part(Syntax part, List<List<Sought>> parts) {
        switch (part) {
            case Syntax.Near near -> parts.add(near(near));
            case Syntax.Beginning beginning -> parts.add(beginning(beginning.word()));
            case Syntax.In(Field asked, Value value) when asked == Field.TITLE && isTitle -> title(value, parts);
            default -> question.clause(part).ifPresent(clause -> clause(clause, parts));
        }
    }

    private static void title(Value value, List<List<Sought>> parts) {
        switch (value) {
            case Value.Text text -> parts.add(name(text.words()));
            case Value.Beginning beginning -> parts.add(beginning(beginning.word()));
            default -> {}
        }
    }

    private static void clause(Question.Clause clause, List<List<Sought>> parts) {
        List<Sought> others = clause.otherNames().stream()
                .flatMap(name -> name(name).stream())
                .toList();
        if (clause.exact()) {
            parts.add(name(clause.words()));
        } else {
            clause.words().forEach(word -> parts.add(name(List.of(word))));
        }
        if (!others.isEmpty()) {
            parts.add(others);
        }
    }

    private static List<Sought> name(List<Word> words) {
        return InField.ways(words).stream().<Sought>map(Sought.Sequence::new).toList();
    }

    private static List<Sought> near(Syntax.Near near) {
        return InField.ways(near.words()).stream()
                .<Sought>map(forms -> new Sought.Near(forms, near.within()))
                .toList();
    }

    private static List<Sought> beginning(Word word) {
        List<Sought> ways = new ArrayList<>(List.of(new Sought.Beginning(word.letters())));
        InField.otherForms(word).forEach(form -> ways.add(new Sought.Sequence(List.of(Set.of(form)))));
        return ways;
    }
}
