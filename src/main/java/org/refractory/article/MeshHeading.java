package org.refractory.article;

import java.util.List;

/**
 * A medical subject heading of NLM.
 *
 * @param ui its unique identifier, such as {@code D008545}, or empty
 * @param major whether it is a main point of the article
 */
public record MeshHeading(String descriptor, String ui, boolean major, List<Qualifier> qualifiers) {
    /** A subheading, such as {@code immunology}. */
    public record Qualifier(String name, String ui, boolean major) {}

    public MeshHeading {
        qualifiers = List.copyOf(qualifiers);
    }
}
