package org.refractory.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;

/**
 * Asks for what is close to some records by the words they have in common and few others have: Rocchio's feedback over vectors
 * of BM25 weights of length one, cut to the heaviest terms.
 */
final class Nearby {
    /** More records than this blur what the best are about. */
    static final int RECORDS = 5;

    private static final int TERMS = 15;
    private static final double K1 = 1.5;
    private static final double B = 0.75;

    private final LiveStatistics statistics;
    private final String field;
    private final double records;
    private final double length;
    private final Map<String, Double> idf = new HashMap<>();
    private final Map<String, Double> centre = new HashMap<>();

    Nearby(IndexSearcher searcher, String field) throws IOException {
        this.statistics = LiveStatistics.of(searcher);
        this.field = field;
        CollectionStatistics whole = searcher.collectionStatistics(field);
        records = whole == null ? 0 : whole.docCount();
        length = whole == null ? 1 : (double) whole.sumTotalTermFreq() / whole.docCount();
    }

    /**
     * Adds a record to those that others shall be close to.
     *
     * @param worth how well it answers, beside the others
     */
    void add(List<String> texts, double worth) throws IOException {
        Map<String, Integer> terms = new HashMap<>();
        texts.forEach(text -> Analysis.gist(text).forEach((term, times) -> terms.merge(term, times, Integer::sum)));
        int words = terms.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> each : terms.entrySet()) {
            double times = each.getValue();
            double weight = idf(each.getKey()) * times / (times + K1 * (1 - B + B * words / length));
            weights.put(each.getKey(), weight);
            squares += weight * weight;
        }
        double scale = squares == 0 ? 0 : worth / Math.sqrt(squares);
        weights.forEach((term, weight) -> centre.merge(term, weight * scale, Double::sum));
    }

    private double idf(String term) throws IOException {
        Double known = idf.get(term);
        if (known == null) {
            int found = statistics.holders(new Term(field, term));
            known = found == 0 ? 0 : Math.log(1 + (records - found + 0.5) / (found + 0.5));
            idf.put(term, known);
        }
        return known;
    }

    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        centre.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .filter(each -> each.getValue() > 0)
                .forEach(each -> any.add(
                        new BoostQuery(
                                new TermQuery(new Term(field, each.getKey())),
                                each.getValue().floatValue()),
                        Occur.SHOULD));
        return any.build();
    }
}
