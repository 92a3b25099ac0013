package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.refractory.article.ArticleView;
import org.refractory.index.projection.Fields;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;

/** Finds articles about the same things, or with the same rare words in their titles. */
final class RelatedArticles {
    private static final int MOST = 5;
    private static final int MOST_WORDS = 6;

    /** A word that more than one title in so many has says little. */
    private static final int COMMON = 20;

    private final IndexSearcher searcher;
    private final TermTree tree;

    RelatedArticles(IndexSearcher searcher, TermTree tree) {
        this.searcher = searcher;
        this.tree = tree;
    }

    List<Related> to(ArticleView article) throws IOException {
        List<TermRef> terms = terms(article);
        Map<String, String> words = rareWords(article.description().title());
        if (terms.size() + words.size() < 2) {
            return List.of();
        }
        BooleanQuery.Builder like = new BooleanQuery.Builder()
                .add(new Queries(Kind.ARTICLES).everything(), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KEY, article.id().toString())), Occur.MUST_NOT)
                .setMinimumNumberShouldMatch(2);
        terms.forEach(term -> like.add(RelatedEvidence.shares(term), Occur.SHOULD));
        words.keySet().forEach(word -> like.add(new TermQuery(new Term(Fields.ARTICLE_TITLE, word)), Occur.SHOULD));
        List<Related> related = new ArrayList<>();
        for (ArticleView other : new Stored(searcher)
                .views(searcher.search(like.build(), MOST, Order.of(Sort.RELEVANCE)).scoreDocs, ArticleView.class)) {
            related.add(new Related(
                    Addresses.path(other), other.description().title(), source(other), why(terms, words, other)));
        }
        return related;
    }

    private static List<TermRef> terms(ArticleView article) {
        Set<TermRef> terms = new LinkedHashSet<>(article.terms());
        terms.addAll(article.mechanisms());
        return List.copyOf(terms);
    }

    /** The words of a title that fewest other titles have, each with how it is written there. */
    private Map<String, String> rareWords(String title) throws IOException {
        LiveStatistics statistics = LiveStatistics.of(searcher);
        Map<String, String> written = words(title);
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        int common = Math.max(COMMON, statistics.documents(Fields.ARTICLE_TITLE) / COMMON);
        for (String word : written.keySet()) {
            int frequency = statistics.holders(new Term(Fields.ARTICLE_TITLE, word));
            if (frequency > 1 && frequency <= common) {
                frequencies.put(word, frequency);
            }
        }
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> written.getOrDefault(each.getKey(), each.getKey()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** Longer words of a text as they stand in the index, each with how it is written. */
    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Word word : Analysis.words(text)) {
            int start = word.parts().getFirst().start();
            int end = word.parts().getLast().end();
            Stream.of(Analysis.exactSpellings(word).getFirst())
                    .filter(spelling -> spelling.size() == 1)
                    .flatMap(spelling -> spelling.getFirst().stream())
                    .reduce((_, singular) -> singular)
                    .filter(form -> form.length() > 3)
                    .ifPresent(form -> words.putIfAbsent(form, text.substring(start, end)));
        }
        return words;
    }

    private static String source(ArticleView article) {
        return Stream.of(
                        article.byline(),
                        article.description().journal().shortName(),
                        article.year() == null ? "" : article.year().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String why(List<TermRef> terms, Map<String, String> words, ArticleView other) {
        String same = RelatedEvidence.why(terms, terms(other), tree);
        Set<String> theirs = words(other.description().title()).keySet();
        List<String> shared = words.entrySet().stream()
                .filter(word -> theirs.contains(word.getKey()))
                .map(word -> "“" + word.getValue() + "”")
                .toList();
        String title = shared.isEmpty() ? "" : "The title has " + RelatedEvidence.joined(shared) + " too.";
        return Stream.of(same, title).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
