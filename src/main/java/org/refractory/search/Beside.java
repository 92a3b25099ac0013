package org.refractory.search;

import java.util.List;

/**
 * What a page shows beside the results; feeds and programs that only follow a search do without, so it is asked for by itself.
 *
 * @param otherTotal the exact number of results of the other kind
 * @param nearby where few were found: others that do not hold the words but are close to the best that do; not in the total
 */
public record Beside(long otherTotal, List<Hit> nearby) {
    public Beside {
        nearby = List.copyOf(nearby);
    }
}
