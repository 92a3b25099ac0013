package org.refractory.search.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison as a table for a terminal. */
public final class ComparisonText {
    private ComparisonText() {}

    public static String of(String collection, Comparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append("%s: %,d questions%n%n".formatted(collection, comparison.count(null)));
        text.append("  %-34s %8s %8s %9s   %7s %7s%n".formatted("", "portal", "Lucene", "gain", "p(rand)", "p(t)"));
        half(text, "all", null, comparison);
        half(text, "settings chosen on", JudgedQuestion.Half.CHOSEN_ON, comparison);
        half(text, "reported on", JudgedQuestion.Half.REPORTED_ON, comparison);
        text.append("%n".formatted());
        cost(text, comparison.portal());
        cost(text, comparison.plain());
        return text.toString();
    }

    private static void half(
            StringBuilder text, String name, JudgedQuestion.@Nullable Half half, Comparison comparison) {
        row(text, "nDCG@10, %s (%,d)".formatted(name, comparison.count(half)), comparison.ndcg(half));
        if (half == null) {
            row(text, "MAP, all", comparison.precision(null));
            row(text, "Recall@100, all", comparison.recall(null));
        }
    }

    private static void row(StringBuilder text, String name, Comparison.Means means) {
        text.append("  %-34s %8.4f %8.4f %+7.1f %%   %7.4f %7.4f%n"
                .formatted(name, means.portal(), means.plain(), means.gain(), means.randomisation(), means.tTest()));
    }

    private static void cost(StringBuilder text, Measured measured) {
        text.append(String.format(
                Locale.ROOT,
                "  %-12s %,9.0f questions a second (%.2f ms each), index %.1f MB, built in %.1f s%n",
                measured.name(),
                measured.perSecond(),
                1_000 / measured.perSecond(),
                measured.indexBytes() / 1e6,
                measured.indexing().toMillis() / 1e3));
    }
}
