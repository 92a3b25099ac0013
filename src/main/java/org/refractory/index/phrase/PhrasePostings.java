package org.refractory.index.phrase;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;

/** Which records of a segment hold a phrase, living or not, and how often each: as Lucene keeps it for a single word. */
final class PhrasePostings {
    static final PhrasePostings NONE = of(new int[0], new int[0], 0);

    private static final int BYTES_OF_OBJECTS = 100;

    private final int[] records;
    private final PackedInts.Mutable frequencies;

    private PhrasePostings(int[] records, PackedInts.Mutable frequencies) {
        this.records = records;
        this.frequencies = frequencies;
    }

    /**
     * @param records in ascending order; there may be room for more
     * @param frequencies how often each of them holds the phrase, at least once
     * @param count of the records
     */
    static PhrasePostings of(int[] records, int[] frequencies, int count) {
        int most = Math.max(1, Arrays.stream(frequencies, 0, count).max().orElse(1));
        PackedInts.Mutable packed = PackedInts.getMutable(count, PackedInts.bitsRequired(most), PackedInts.COMPACT);
        for (int i = 0; i < count; i++) {
            packed.set(i, frequencies[i]);
        }
        return new PhrasePostings(Arrays.copyOf(records, count), packed);
    }

    boolean isEmpty() {
        return records.length == 0;
    }

    int bytes() {
        return BYTES_OF_OBJECTS + records.length * Integer.BYTES + (int) frequencies.ramBytesUsed();
    }

    Walk walk() {
        return new Walk();
    }

    /** Goes from record to record. */
    final class Walk extends DocIdSetIterator {
        private int place = -1;

        @Override
        public int docID() {
            return place < 0 ? -1 : at(place);
        }

        @Override
        public int nextDoc() {
            place = Math.min(place + 1, records.length);
            return at(place);
        }

        /** Leaps twice as far each time, because the next one asked for is mostly near. */
        @Override
        public int advance(int target) {
            int low = place + 1;
            int leap = 1;
            while (low + leap < records.length && records[low + leap] < target) {
                low += leap;
                leap <<= 1;
            }
            int high = Math.min(low + leap + 1, records.length);
            int found = low >= high ? records.length : Arrays.binarySearch(records, low, high, target);
            place = found < 0 ? -found - 1 : found;
            return at(place);
        }

        @Override
        public long cost() {
            return records.length;
        }

        /** How often the record holds the phrase. */
        int frequency() {
            return (int) frequencies.get(place);
        }

        private int at(int where) {
            return where < records.length ? records[where] : NO_MORE_DOCS;
        }
    }
}
