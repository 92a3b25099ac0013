package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.article.ArticleId;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.suggest.Concepts;
import org.refractory.search.suggest.Titles;
import org.refractory.vocabulary.TermRef;

/** Completes a question that is being typed: first with concepts, then with titles of articles. */
final class Suggesting {
    private static final int LONGEST = 200;
    private static final int MOST_CONCEPTS = 6;
    private static final int MOST_TITLES = 4;
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 6;

    private final IndexSearcher searcher;
    private final Prepared prepared;

    Suggesting(IndexSearcher searcher, Prepared prepared) {
        this.searcher = searcher;
        this.prepared = prepared;
    }

    List<Suggestion> of(String typed) throws IOException {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        List<Word> words = Analysis.words(typed);
        List<Suggestion> suggestions = new ArrayList<>(concepts(typed, words));
        suggestions.addAll(titles(words));
        return suggestions;
    }

    /** The longest end of the text that a name goes on from comes first. */
    private List<Suggestion> concepts(String typed, List<Word> words) {
        Map<TermRef, Suggestion> found = new LinkedHashMap<>();
        for (int from = Math.max(0, words.size() - MOST_WORDS); from < words.size(); from++) {
            List<Word> end = words.subList(from, words.size());
            int start = end.getFirst().parts().getFirst().start();
            if (typed.length() - start >= SHORTEST) {
                prepared.concepts()
                        .beginningWith(end, MOST_CONCEPTS)
                        .forEach(concept ->
                                found.putIfAbsent(concept.term(), concept(concept, typed.substring(0, start))));
            }
        }
        return found.values().stream().limit(MOST_CONCEPTS).toList();
    }

    private static Suggestion concept(Concepts.Concept concept, String before) {
        TermRef term = concept.term();
        boolean other = !Analysis.key(Analysis.words(concept.name())).equals(Analysis.key(Analysis.words(term.name())));
        return new Suggestion(
                term.kind().key(),
                term.name(),
                other ? concept.name() : "",
                concept.count(),
                before + (other ? concept.name() : term.name()),
                Addresses.path(term));
    }

    /** As much of an {@link org.refractory.article.ArticleView} as is shown of it here, under the same names. */
    private record Titled(ArticleId id, long evidence, Description description) {
        private record Description(String title) {}

        Suggestion suggestion() {
            String title = description.title();
            return new Suggestion("article", title, "", evidence, title, Addresses.path(id));
        }
    }

    private List<Suggestion> titles(List<Word> words) throws IOException {
        int[] found = new Titles(searcher, Fields.ARTICLE_TITLE).holding(words, MOST_TITLES);
        return new Stored(searcher)
                .views(found, Titled.class).stream().map(Titled::suggestion).toList();
    }
}
