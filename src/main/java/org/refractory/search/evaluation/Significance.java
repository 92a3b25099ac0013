package org.refractory.search.evaluation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Whether two systems differ on the same questions by more than chance. Two-sided; small values speak against chance. */
public final class Significance {
    private static final int SHUFFLES = 10_000;
    private static final long SEED = 20_260_101;

    private Significance() {}

    /**
     * The paired randomisation test: how often the mean difference is at least as large as seen where each question's two
     * results change places or not by the throw of a coin. The seed is fixed, so that equal results give equal values.
     *
     * @return from 1/10001 to 1
     */
    public static double randomisation(double[] one, double[] other) {
        double[] differences = differences(one, other);
        double seen = Math.abs(sum(differences)) - 1e-12;
        RandomGenerator coin = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int asLarge = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            double sum = 0;
            for (double difference : differences) {
                sum += coin.nextBoolean() ? difference : -difference;
            }
            asLarge += Math.abs(sum) >= seen ? 1 : 0;
        }
        return (asLarge + 1.0) / (SHUFFLES + 1.0);
    }

    /** The p of Student's paired t-test; 1 where the two never differ. */
    public static double tTest(double[] one, double[] other) {
        double[] differences = differences(one, other);
        int n = differences.length;
        double mean = sum(differences) / n;
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        if (n < 2 || (squares == 0 && mean == 0)) {
            return 1;
        }
        double t = mean / Math.sqrt(squares / (n - 1) / n);
        int freedom = n - 1;
        return Double.isInfinite(t) ? 0 : incompleteBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5);
    }

    private static double[] differences(double[] one, double[] other) {
        if (one.length != other.length || one.length == 0) {
            throw new IllegalArgumentException("Paired tests need the same questions, but there are %d and %d"
                    .formatted(one.length, other.length));
        }
        double[] differences = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            differences[i] = one[i] - other[i];
        }
        return differences;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz and Stegun 26.5.8). */
    static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** Evaluated from the front, by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
        double value = d;
        for (int m = 1; m <= 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d, tiny);
            c = nonZero(1 + even / c, tiny);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d, tiny);
            c = nonZero(1 + odd / c, tiny);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-14) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value, double tiny) {
        return Math.abs(value) < tiny ? tiny : value;
    }

    /** Stirling's series, after moving the argument to where it is exact to 14 digits. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 10) {
            shift -= Math.log(z);
            z++;
        }
        double squared = 1 / (z * z);
        double series =
                (1.0 / 12 - squared * (1.0 / 360 - squared * (1.0 / 1260 - squared * (1.0 / 1680 - squared / 1188))))
                        / z;
        return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
