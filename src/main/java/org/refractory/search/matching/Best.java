package org.refractory.search.matching;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;
import org.refractory.index.projection.Fields;

/** The best of the records that are offered, in the order of {@link Candidate#BEST_FIRST}. */
final class Best {
    private final int most;
    private final @Nullable Candidate after;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());

    /** A lower score is not enough to be among the best. */
    private float leastScore;

    /** Nor is this score, unless the number is higher. */
    private long leastNumber = Long.MIN_VALUE;

    /** @param after all that are kept stand behind it */
    Best(int most, @Nullable Candidate after) {
        this.most = most;
        this.after = after;
    }

    /** Of one segment. */
    Segment in(Part part) throws IOException {
        return new Segment(part.leaf(), part.highestNumber());
    }

    final class Segment {
        private final int base;
        private final long highestNumber;
        private final NumericDocValues standings;
        private final NumericDocValues numbers;

        private Segment(LeafReaderContext leaf, long highestNumber) throws IOException {
            base = leaf.docBase;
            this.highestNumber = highestNumber;
            standings = DocValues.getNumeric(leaf.reader(), Fields.STANDING);
            numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
        }

        /** What scores less cannot be among the best; what is needed never falls. */
        float neededScore() {
            return highestNumber > leastNumber ? leastScore : Math.nextUp(leastScore);
        }

        void offer(int document, float score) throws IOException {
            if (score >= neededScore()) {
                keep(new Candidate(
                        base + document,
                        Candidate.value(standings, document),
                        score,
                        Candidate.value(numbers, document)));
            }
        }
    }

    private void keep(Candidate offered) {
        if (after != null && Candidate.BEST_FIRST.compare(offered, after) <= 0) {
            return;
        }
        if (worstFirst.size() == most) {
            if (Candidate.BEST_FIRST.compare(offered, Objects.requireNonNull(worstFirst.peek())) > 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(offered);
        Candidate worst = Objects.requireNonNull(worstFirst.peek());
        if (worstFirst.size() == most && worst.standing() == 0) {
            leastScore = worst.score();
            leastNumber = worst.number();
        }
    }

    /** Adds what another kept of other segments. */
    void add(Best other) {
        other.worstFirst.forEach(this::keep);
    }

    /** Best first. */
    List<FieldDoc> results() {
        return worstFirst.stream()
                .sorted(Candidate.BEST_FIRST)
                .map(Candidate::result)
                .toList();
    }
}
