package org.refractory.search.matching;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.refractory.index.projection.Fields;
import org.refractory.index.statistics.ReadOnce;

/**
 * The highest number that any record of a segment has, deleted ones included: of equal scores, the one with the higher number
 * comes first.
 */
final class HighestNumber {
    private static final ReadOnce<Long> READ = new ReadOnce<>(HighestNumber::read);

    private HighestNumber() {}

    static long in(LeafReaderContext segment) throws IOException {
        return READ.of(segment.reader(), Fields.NUMBER);
    }

    /** A record without a number counts as 0, see {@link Candidate#value}. */
    private static long read(LeafReader segment, String field) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(segment, field);
        long highest = 0;
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            highest = Math.max(highest, numbers.longValue());
        }
        return highest;
    }
}
