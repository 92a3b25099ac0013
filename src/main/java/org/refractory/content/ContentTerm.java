package org.refractory.content;

import java.util.List;
import java.util.Map;
import org.refractory.vocabulary.TermKind;

/**
 * A term as {@code content/} has it.
 *
 * @param parent a slug of the same kind, or empty
 * @param order its place among its siblings
 */
public record ContentTerm(
        Place where,
        TermKind kind,
        String slug,
        String name,
        String definition,
        String explainer,
        String category,
        String parent,
        int order,
        List<String> synonyms,
        Map<String, String> codes) {
    /** Its name among all content: {@code mechanism/immune-evasion}. */
    public String key() {
        return kind.key() + "/" + slug;
    }
}
