package org.refractory.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term as pages, feeds and programs see it.
 *
 * @param explainer Markdown, empty where there is none
 * @param parent the slug of its parent in the same vocabulary, or null
 * @param place its place among its siblings
 */
public record TermView(
        TermKind kind,
        String slug,
        String name,
        String definition,
        String explainer,
        String category,
        @Nullable String parent,
        int place,
        List<String> synonyms,
        Map<String, String> codes) {
    public TermView {
        synonyms = List.copyOf(synonyms);
        codes = Map.copyOf(codes);
    }

    public TermRef ref() {
        return new TermRef(kind, slug, name);
    }
}
