package org.refractory.content;

import java.util.List;

/**
 * Words that mean the same and are no names of things.
 *
 * @param words each counts for each other in a search
 * @param shorthand abbreviations that ask for the words and are not asked for by them
 */
public record ContentWords(Place where, List<String> words, List<String> shorthand) {
    public ContentWords {
        words = List.copyOf(words);
        shorthand = List.copyOf(shorthand);
    }
}
