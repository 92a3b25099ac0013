package org.refractory.index.statistics;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of one state of an index, without the records that were replaced or deleted. Lucene counts those until their
 * segment is merged, which happens on each node at another time: the same question would be ranked differently on each.
 */
public final class LiveStatistics {
    /** More words than people ask for between two changes; beyond it words are counted again each time. */
    private static final int MOST_WORDS = 20_000;

    private final int documents;
    private final List<Segment> segments;
    private final Map<Term, Integer> words = new ConcurrentHashMap<>();
    private final Map<String, Lengths> fields = new ConcurrentHashMap<>();

    private LiveStatistics(int documents, List<Segment> segments) {
        this.documents = documents;
        this.segments = segments;
    }

    /** A searcher that keeps them. */
    public interface Keeper {
        LiveStatistics statistics();
    }

    /** Those of a searcher, counted anew where it keeps none. */
    public static LiveStatistics of(IndexSearcher searcher) {
        return searcher instanceof Keeper keeper
                ? keeper.statistics()
                : of(searcher.getIndexReader().leaves());
    }

    /** Counts nothing yet. */
    public static LiveStatistics of(List<LeafReaderContext> leaves) {
        List<Segment> segments =
                leaves.stream().map(leaf -> new Segment(leaf.reader())).toList();
        int documents =
                leaves.stream().mapToInt(leaf -> leaf.reader().numDocs()).sum();
        return new LiveStatistics(documents, segments);
    }

    /** How many records there are. */
    public int documents() {
        return documents;
    }

    /** How many records have words in a field. */
    public int documents(String field) throws IOException {
        return lengths(field).records();
    }

    /** How many records hold a word. */
    public int holders(Term word) throws IOException {
        Integer known = words.get(word);
        return known == null ? count(word) : known;
    }

    /** How many records hold a word; at least one, because Lucene asks only for words it has. */
    public TermStatistics of(Term word) throws IOException {
        int holders = Math.max(1, holders(word));
        return new TermStatistics(word.bytes(), holders, holders);
    }

    private int count(Term word) throws IOException {
        int holders = 0;
        for (Segment segment : segments) {
            holders += segment.holders(word);
        }
        if (words.size() < MOST_WORDS) {
            words.put(word, holders);
        }
        return holders;
    }

    /** How many records have words in a field, and how many words; null where the field is unknown. */
    public @Nullable CollectionStatistics of(String field) throws IOException {
        if (segments.stream().noneMatch(segment -> segment.knows(field))) {
            return null;
        }
        Lengths lengths = lengths(field);
        int records = Math.max(1, lengths.records()); // of a word that only deleted records have, too, Lucene asks
        return new CollectionStatistics(
                field, Math.max(documents, records), records, Math.max(lengths.words(), records), records);
    }

    private Lengths lengths(String field) throws IOException {
        Lengths known = fields.get(field);
        return known == null ? measure(field) : known;
    }

    private Lengths measure(String field) throws IOException {
        Lengths sum = Lengths.NONE;
        for (Segment segment : segments) {
            sum = sum.plus(segment.lengths(field));
        }
        fields.put(field, sum);
        return sum;
    }
}
