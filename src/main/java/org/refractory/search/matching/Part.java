package org.refractory.search.matching;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * What is to be found in a segment.
 *
 * @param records that are found; filled by a {@link Way}
 * @param among those of which the best are wanted; the same set where those are all that are found
 * @param highestNumber of any record in the segment
 */
record Part(LeafReaderContext leaf, FixedBitSet records, FixedBitSet among, long highestNumber) {
    int size() {
        return leaf.reader().maxDoc();
    }
}
