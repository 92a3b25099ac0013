package org.refractory.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** The facet values of all records of one state of an index. */
public final class FacetIndex {
    private final List<FacetSegment> segments = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private int values;

    /** The values of a dimension: for each its place among the values of all dimensions. */
    private record Dimension(List<String> labels, List<Integer> places) {}

    /** @param field where Lucene keeps them, see {@link FacetsConfig.DimConfig#indexFieldName} */
    public FacetIndex(IndexSearcher searcher, String field) throws IOException {
        Map<String, Integer> known = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FacetSegment segment = FacetSegment.of(leaf.reader(), field);
            int[] place = new int[segment.labels().length];
            for (int i = 0; i < place.length; i++) {
                place[i] = known.computeIfAbsent(segment.labels()[i], this::place);
            }
            segments.add(segment);
            places.add(place);
        }
    }

    private int place(String label) {
        String[] path = FacetsConfig.stringToPath(label);
        if (path.length == 2) {
            Dimension dimension =
                    dimensions.computeIfAbsent(path[0], _ -> new Dimension(new ArrayList<>(), new ArrayList<>()));
            dimension.labels().add(path[1]);
            dimension.places().add(values);
        }
        return values++;
    }

    /** Counts each value among some records. */
    public Tally count(Matches records) {
        int[] counts = new int[values];
        for (int i = 0; i < segments.size(); i++) {
            int[] found = segments.get(i).count(records.segment(i));
            int[] place = places.get(i);
            for (int value = 0; value < found.length; value++) {
                counts[place[value]] += found[value];
            }
        }
        return new Tally(counts);
    }

    /** How many of some records have each value. */
    public final class Tally {
        private final int[] counts;

        private Tally(int[] counts) {
            this.counts = counts;
        }

        /** The values of a dimension that any of the records has. */
        public Map<String, Long> of(String dimension) {
            Map<String, Long> found = new HashMap<>();
            Dimension known = dimensions.get(dimension);
            for (int i = 0; known != null && i < known.labels().size(); i++) {
                int count = counts[known.places().get(i)];
                if (count > 0) {
                    found.put(known.labels().get(i), (long) count);
                }
            }
            return found;
        }
    }
}
