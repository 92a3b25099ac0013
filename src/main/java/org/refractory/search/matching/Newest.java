package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.refractory.index.projection.Fields;

/** The records with the highest numbers that a query finds. Segments whose numbers are all lower are passed over. */
public final class Newest {
    private record Held(int document, long number) {}

    private record Part(LeafReaderContext segment, long highest) {}

    private final PriorityQueue<Held> best = new PriorityQueue<>(Comparator.comparingLong(Held::number));
    private final int most;

    private Newest(int most) {
        this.most = most;
    }

    /** The numbers of the documents, the newest record first; the same on every node. */
    public static List<Integer> of(IndexSearcher searcher, Query query, int most) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Newest newest = new Newest(most);
        for (Part part : newestFirst(searcher.getIndexReader().leaves())) {
            Scorer scorer = newest.isWorthReading(part) ? weight.scorer(part.segment()) : null;
            if (scorer != null) {
                newest.read(part.segment(), scorer.iterator());
            }
        }
        return newest.best.stream()
                .sorted(Comparator.comparingLong(Held::number).reversed())
                .map(Held::document)
                .toList();
    }

    private static List<Part> newestFirst(List<LeafReaderContext> segments) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (LeafReaderContext segment : segments) {
            parts.add(new Part(segment, HighestNumber.in(segment)));
        }
        parts.sort(Comparator.comparingLong(Part::highest).reversed());
        return parts;
    }

    private boolean isWorthReading(Part part) {
        return best.size() < most || best.element().number() < part.highest();
    }

    private void read(LeafReaderContext segment, DocIdSetIterator found) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(segment.reader(), Fields.NUMBER);
        Bits living = segment.reader().getLiveDocs();
        for (int each = found.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = found.nextDoc()) {
            if (living == null || living.get(each)) {
                take(segment.docBase + each, Candidate.value(numbers, each));
            }
        }
    }

    private void take(int document, long number) {
        if (best.size() < most) {
            best.add(new Held(document, number));
        } else if (best.element().number() < number) {
            best.remove();
            best.add(new Held(document, number));
        }
    }
}
