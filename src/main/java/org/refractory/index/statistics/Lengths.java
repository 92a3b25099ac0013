package org.refractory.index.statistics;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * Of a field in some records.
 *
 * @param records how many have words in it
 * @param words how many those are, each record's rounded as ranking rounds it
 */
record Lengths(int records, long words) {
    static final Lengths NONE = new Lengths(0, 0);

    Lengths plus(Lengths other) {
        return new Lengths(records + other.records, words + other.words);
    }

    private Lengths minus(Lengths other) {
        return new Lengths(records - other.records, words - other.words);
    }

    /** The norm of a record is its length, in one byte; 0 where the field has no words. */
    private Lengths with(long norm) {
        return norm == 0 ? this : new Lengths(records + 1, words + SmallFloat.byte4ToInt((byte) norm));
    }

    /** Of all records of a segment, the deleted ones too. */
    static Lengths of(LeafReader segment, String field) throws IOException {
        NumericDocValues norms = segment.getNormValues(field);
        Lengths sum = NONE;
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            sum = sum.with(norms.longValue());
        }
        return sum;
    }

    /** Without those records. */
    Lengths without(int[] deleted, LeafReader segment, String field) throws IOException {
        NumericDocValues norms = segment.getNormValues(field);
        Lengths gone = NONE;
        for (int i = 0; norms != null && i < deleted.length; i++) {
            if (norms.advanceExact(deleted[i])) {
                gone = gone.with(norms.longValue());
            }
        }
        return minus(gone);
    }
}
