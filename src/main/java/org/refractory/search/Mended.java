package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** A question in which words that stand nowhere are joined by those that look like them. */
record Mended(Question question, List<String> notices) {
    static Mended of(Question question, Queries queries, IndexReader reader) throws IOException {
        List<Question.Clause> clauses = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (Question.Clause clause : question.clauses()) {
            List<String> alike = isNowhere(clause, queries, reader)
                    ? new Alike(reader, queries.text()).to(clause.words().getFirst())
                    : List.of();
            clauses.add(alike.isEmpty() ? clause : with(clause, alike));
            if (!alike.isEmpty()) {
                notices.add("No record holds \u201c%s\u201d, so \u201c%s\u201d was searched as well."
                        .formatted(clause.words().getFirst().parts().getFirst().text(), String.join("\u201d, \u201c", alike)));
            }
        }
        return new Mended(new Question(clauses, question.notices()), notices);
    }

    private static boolean isNowhere(Question.Clause clause, Queries queries, IndexReader reader) throws IOException {
        return !clause.exact()
                && clause.words().size() == 1
                && clause.otherNames().isEmpty()
                && queries.isNowhere(clause.words().getFirst(), reader);
    }

    private static Question.Clause with(Question.Clause clause, List<String> alike) {
        List<List<Word>> names = alike.stream().map(Analysis::words).toList();
        return new Question.Clause(clause.words(), clause.exact(), names);
    }
}
