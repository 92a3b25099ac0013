package org.refractory.search.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well one ranking answers one question, as trec_eval measures it. Grades above 0 are relevant; what was not judged is not.
 * A document counts at its first place only.
 */
public final class Metrics {
    private Metrics() {}

    /**
     * Normalised discounted cumulative gain: the gain of a document is its grade, divided by the binary logarithm of its place
     * plus one; the sum of the first {@code depth} places is divided by the best possible (Järvelin and Kekäläinen 2002).
     *
     * @return from 0 to 1; 0 where nothing is relevant
     */
    public static double ndcg(List<String> ranking, Map<String, Integer> grades, int depth) {
        List<Integer> gains = ranking.stream()
                .distinct()
                .limit(depth)
                .map(id -> grades.getOrDefault(id, 0))
                .toList();
        List<Integer> best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(depth)
                .toList();
        double ideal = discounted(best);
        return ideal == 0 ? 0 : discounted(gains) / ideal;
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int place = 0; place < gains.size(); place++) {
            sum += Math.max(0, gains.get(place)) / (Math.log(place + 2) / Math.log(2));
        }
        return sum;
    }

    /** The mean, over all relevant documents, of the precision at the place of each; one not found has 0. */
    public static double averagePrecision(List<String> ranking, Map<String, Integer> grades) {
        long relevant = relevant(grades.values());
        if (relevant == 0) {
            return 0;
        }
        double sum = 0;
        int found = 0;
        List<String> places = ranking.stream().distinct().toList();
        for (int place = 0; place < places.size(); place++) {
            if (grades.getOrDefault(places.get(place), 0) > 0) {
                found++;
                sum += (double) found / (place + 1);
            }
        }
        return sum / relevant;
    }

    /** The share of the relevant documents that stand among the first {@code depth}. */
    public static double recall(List<String> ranking, Map<String, Integer> grades, int depth) {
        long relevant = relevant(grades.values());
        long found = ranking.stream()
                .distinct()
                .limit(depth)
                .filter(id -> grades.getOrDefault(id, 0) > 0)
                .count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }

    static long relevant(Collection<Integer> grades) {
        return grades.stream().filter(grade -> grade > 0).count();
    }
}
