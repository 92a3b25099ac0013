package org.refractory.content;

import java.util.List;

/** All that {@code content/} says. */
public record ContentSet(
        List<ContentTerm> terms, List<ContentWords> words, List<ContentPage> pages, List<ContentArticle> articles) {
    public ContentSet {
        terms = List.copyOf(terms);
        words = List.copyOf(words);
        pages = List.copyOf(pages);
        articles = List.copyOf(articles);
    }
}
