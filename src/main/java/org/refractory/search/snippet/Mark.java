package org.refractory.search.snippet;

import java.util.Comparator;

/**
 * A place in a text, in characters, where something that is sought stands.
 *
 * @param end exclusive
 * @param part which of the things that are sought, from 0
 */
record Mark(int start, int end, int part) {
    static final Comparator<Mark> IN_TEXT = Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparingInt(Mark::part);
}
