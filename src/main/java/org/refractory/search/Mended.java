package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.question.Quoted;

/** Joins words that stand nowhere by those that look like them, and tells of those that nothing looks like. */
final class Mended {
    /** Each looks through the words of the index; whoever typed more that stand nowhere typed no question. */
    private static final int MOST_TRIED = 8;

    private final Queries queries;
    private final IndexSearcher searcher;
    private final Kind kind;

    Mended(Kind kind, IndexSearcher searcher) {
        this.kind = kind;
        queries = new Queries(kind);
        this.searcher = searcher;
    }

    Question of(Question question) throws IOException {
        return new Absent(kind, searcher).of(question.names() == null ? question : words(question));
    }

    /** Nothing is added where no other names are wanted. */
    private Question words(Question question) throws IOException {
        List<Question.Clause> clauses = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        int tried = 0;
        for (Question.Clause clause : question.clauses()) {
            boolean nowhere = isNowhere(clause);
            List<String> alike = nowhere && tried++ < MOST_TRIED ? alike(clause) : List.of();
            clauses.add(alike.isEmpty() ? clause : with(clause, alike));
            if (!alike.isEmpty()) {
                notices.add("No record holds \u201c%s\u201d, so \u201c%s\u201d was searched as well."
                        .formatted(clause.typed(), String.join("\u201d, \u201c", alike)));
            } else if (nowhere && question.clauses().size() > 1) {
                unlike.add(clause.typed());
            }
        }
        if (!unlike.isEmpty()) {
            notices.add("No record holds %s.".formatted(Quoted.any(unlike)));
        }
        return notices.isEmpty() ? question : question.with(clauses, notices);
    }

    private List<String> alike(Question.Clause clause) throws IOException {
        return new Alike(searcher, queries.text()).to(clause.words().getFirst());
    }

    private boolean isNowhere(Question.Clause clause) throws IOException {
        return !clause.exact()
                && clause.words().size() == 1
                && clause.otherNames().isEmpty()
                && queries.isNowhere(clause.words().getFirst(), LiveStatistics.of(searcher));
    }

    private static Question.Clause with(Question.Clause clause, List<String> alike) {
        List<List<Word>> names = alike.stream().map(Analysis::words).toList();
        return new Question.Clause(clause.typed(), clause.words(), clause.exact(), names, alike, clause.terms());
    }
}
