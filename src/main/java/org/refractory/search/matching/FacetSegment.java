package org.refractory.search.matching;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.refractory.index.statistics.ReadOnce;

/** The facet values of each record of a segment, laid out flat in memory: about 4 bytes a record and 4 a value. */
final class FacetSegment {
    private static final ReadOnce<FacetSegment> READ = new ReadOnce<>(FacetSegment::read);

    private final String[] labels;
    private final int[] starts;
    private final int[] values;

    private FacetSegment(String[] labels, int[] starts, int[] values) {
        this.labels = labels;
        this.starts = starts;
        this.values = values;
    }

    static FacetSegment of(LeafReader segment, String field) throws IOException {
        return READ.of(segment, field);
    }

    private static FacetSegment read(LeafReader segment, String field) throws IOException {
        SortedSetDocValues written = segment.getSortedSetDocValues(field);
        int[] starts = new int[segment.maxDoc() + 1];
        if (written == null) {
            return new FacetSegment(new String[0], starts, new int[0]);
        }
        String[] labels = new String[(int) written.getValueCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = written.lookupOrd(i).utf8ToString();
        }
        int[] values = new int[1_024];
        int count = 0;
        int next = 0;
        for (int each = written.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = written.nextDoc()) {
            while (next <= each) {
                starts[next++] = count;
            }
            for (int i = written.docValueCount(); i > 0; i--) {
                values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
                values[count++] = (int) written.nextOrd();
            }
        }
        Arrays.fill(starts, next, starts.length, count);
        return new FacetSegment(labels, starts, Arrays.copyOf(values, count));
    }

    /** The values that some record of the segment has, as Lucene writes them. */
    String[] labels() {
        return labels;
    }

    /** How many of some records have each value, in the order of {@link #labels}. */
    int[] count(FixedBitSet records) {
        int[] counts = new int[labels.length];
        long[] words = records.getBits();
        int most = Math.min(words.length, FixedBitSet.bits2words(starts.length - 1));
        for (int at = 0; at < most; at++) {
            for (long word = words[at]; word != 0; word &= word - 1) {
                int record = (at << 6) + Long.numberOfTrailingZeros(word);
                for (int i = starts[record]; i < starts[record + 1]; i++) {
                    counts[values[i]]++;
                }
            }
        }
        return counts;
    }
}
