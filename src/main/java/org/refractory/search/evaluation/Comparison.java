package org.refractory.search.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The portal beside plain Lucene on the same questions. */
public record Comparison(List<JudgedQuestion> questions, Measured portal, Measured plain) {
    public Comparison {
        questions = List.copyOf(questions);
    }

    /**
     * Two means and how likely a difference like theirs is by chance.
     *
     * @param randomisation p of the paired randomisation test
     * @param tTest p of the paired t-test
     */
    public record Means(double portal, double plain, double randomisation, double tTest) {
        /** By how much the portal is better, in percent of plain Lucene; 0 where both are 0. */
        public double gain() {
            return plain == 0 ? 0 : 100 * (portal / plain - 1);
        }
    }

    /** @param half null for all questions */
    public Means ndcg(JudgedQuestion.@Nullable Half half) {
        return means(Measured::ndcg, half);
    }

    public Means precision(JudgedQuestion.@Nullable Half half) {
        return means(Measured::precision, half);
    }

    public Means recall(JudgedQuestion.@Nullable Half half) {
        return means(Measured::recall, half);
    }

    private Means means(Function<Measured, double[]> metric, JudgedQuestion.@Nullable Half half) {
        double[] ours = only(metric.apply(portal), half);
        double[] theirs = only(metric.apply(plain), half);
        if (ours.length == 0) {
            return new Means(0, 0, 1, 1);
        }
        return new Means(
                mean(ours), mean(theirs), Significance.randomisation(ours, theirs), Significance.tTest(ours, theirs));
    }

    private double[] only(double[] values, JudgedQuestion.@Nullable Half half) {
        return IntStream.range(0, values.length)
                .filter(i -> half == null || questions.get(i).half() == half)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    /** How many questions there are in a half, or in all. */
    public long count(JudgedQuestion.@Nullable Half half) {
        return questions.stream()
                .filter(each -> half == null || each.half() == half)
                .count();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    }
}
