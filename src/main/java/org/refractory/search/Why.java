package org.refractory.search;

import java.util.List;

/**
 * Why a result stands where it does, in words.
 *
 * @param sentences weightiest first
 */
public record Why(List<String> sentences) {
    public Why {
        sentences = List.copyOf(sentences);
    }
}
