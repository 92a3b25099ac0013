package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The best of what a query finds where nobody asks how much it finds, so that Lucene passes over what cannot be among them. */
public final class Soundest {
    private Soundest() {}

    /**
     * The best sound records, best first, with their standing, score and number.
     *
     * @param most of the records that are looked at; the unsound among them are left out
     */
    public static List<FieldDoc> of(IndexSearcher searcher, Query query, int most) throws IOException {
        ScoreDoc[] first = searcher.search(query, new TopScoreDocCollectorManager(most, null, 1)).scoreDocs;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Candidate> sound = new ArrayList<>(first.length);
        for (ScoreDoc each : first) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
            Candidate candidate = Candidate.in(leaf, each.doc - leaf.docBase, each.score);
            if (candidate.standing() == 0) {
                sound.add(candidate);
            }
        }
        return sound.stream()
                .sorted(Candidate.BEST_FIRST)
                .map(Candidate::result)
                .toList();
    }
}
