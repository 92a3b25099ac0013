package org.refractory.search.matching;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.refractory.index.projection.Fields;

/**
 * A record that may be among the best.
 *
 * @param document its number in the state of the index
 * @param standing 0 if it is sound, 1 if not
 * @param number of the record, which no other has
 */
record Candidate(int document, long standing, float score, long number) {
    /** What is sound first, then by score, then the newest number. */
    static final Comparator<Candidate> BEST_FIRST = (one, other) -> {
        if (one.standing != other.standing) {
            return Long.compare(one.standing, other.standing);
        }
        int byScore = Float.compare(other.score, one.score);
        return byScore == 0 ? Long.compare(other.number, one.number) : byScore;
    };

    /** @param each its number in the segment */
    static Candidate in(LeafReaderContext segment, int each, float score) throws IOException {
        NumericDocValues standings = DocValues.getNumeric(segment.reader(), Fields.STANDING);
        NumericDocValues numbers = DocValues.getNumeric(segment.reader(), Fields.NUMBER);
        return new Candidate(segment.docBase + each, value(standings, each), score, value(numbers, each));
    }

    /** 0 where a record has none. */
    static long value(NumericDocValues values, int record) throws IOException {
        return values.advanceExact(record) ? values.longValue() : 0;
    }

    /** Where a page before this one ended. */
    static Candidate behind(FieldDoc last) {
        Object[] values = last.fields;
        if (values == null
                || values.length != 3
                || !(values[0] instanceof Number standing)
                || !(values[1] instanceof Float score)
                || !(values[2] instanceof Number number)) {
            throw new IllegalArgumentException("Not the end of a page in order of relevance: " + last);
        }
        return new Candidate(-1, standing.longValue(), score, number.longValue());
    }

    FieldDoc result() {
        return new FieldDoc(document, Float.NaN, new Object[] {standing, score, number});
    }
}
