package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The living records that a query finds: a set of bits for each segment, in the order of the segments. */
public final class Matches {
    private final List<FixedBitSet> segments;

    Matches(List<FixedBitSet> segments) {
        this.segments = segments;
    }

    /** Nobody is ranked, so no frequency and no length is read. */
    public static Matches of(IndexSearcher searcher, Query query) throws IOException {
        Weight finding = finding(searcher, query);
        List<FixedBitSet> segments = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet found = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
            find(leaf, finding, found);
            segments.add(found);
        }
        return new Matches(segments);
    }

    static Weight finding(IndexSearcher searcher, Query query) throws IOException {
        Query unranked = searcher.rewrite(new ConstantScoreQuery(query));
        return searcher.createWeight(unranked, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** @param found takes what is found in the segment */
    static void find(LeafReaderContext leaf, Weight finding, FixedBitSet found) throws IOException {
        Scorer scorer = finding.scorer(leaf);
        if (scorer == null) {
            return;
        }
        TwoPhaseIterator unsure = scorer.twoPhaseIterator();
        if (unsure == null) {
            DocIdSetIterator records = scorer.iterator();
            records.nextDoc();
            records.intoBitSet(leaf.reader().maxDoc(), found, 0);
        } else {
            DocIdSetIterator records = unsure.approximation();
            for (int each = records.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = records.nextDoc()) {
                if (unsure.matches()) {
                    found.set(each);
                }
            }
        }
        living(leaf, found);
    }

    /** Takes deleted records out. */
    static void living(LeafReaderContext leaf, FixedBitSet records) {
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            live.applyMask(records, 0);
        }
    }

    /** How many records there are. */
    public int count() {
        return segments.stream().mapToInt(FixedBitSet::cardinality).sum();
    }

    /** Those that are in the other set as well. */
    public Matches and(Matches other) {
        List<FixedBitSet> both = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            FixedBitSet records = segments.get(i).clone();
            records.and(other.segments.get(i));
            both.add(records);
        }
        return new Matches(both);
    }

    FixedBitSet segment(int place) {
        return segments.get(place);
    }
}
