package org.refractory.search.matching;

import java.io.IOException;

/** A way to find what matches in a segment, and to rank it. */
interface Way {
    void walk(Part part, Best.Segment best) throws IOException;

    /**
     * How much work it is, in records that are found and scored one by one.
     *
     * @param found so many records, at a guess
     */
    long effort(double found);
}
