package org.refractory.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem.FieldProblem;

/** What numbers a result can have. Results are counted from 1 in sentences and from 0 in the names of fields. */
final class OutcomeRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern P = Pattern.compile("[<>=≤≥]?\\s*(0?\\.\\d+|1(\\.0+)?)");

    private OutcomeRules() {}

    static void check(List<Outcome> outcomes, List<FieldProblem> broken) {
        for (int i = 0; i < outcomes.size(); i++) {
            String field = "outcomes[%d]".formatted(i);
            String name = "Result %d: ".formatted(i + 1);
            for (String remedy : remedies(outcomes.get(i))) {
                broken.add(new FieldProblem(field, name + remedy));
            }
        }
    }

    private static List<String> remedies(Outcome outcome) {
        return Stream.of(anything(outcome), range(outcome), interval(outcome), p(outcome.p()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable String anything(Outcome outcome) {
        return outcome.value() == null && outcome.p().isEmpty()
                ? "give its value or its p value, or empty the row."
                : null;
    }

    private static @Nullable String range(Outcome outcome) {
        List<BigDecimal> numbers = Stream.of(outcome.value(), outcome.low(), outcome.high())
                .flatMap(Stream::ofNullable)
                .toList();
        return switch (outcome.measure()) {
            case HR, OR, RR ->
                numbers.stream().allMatch(number -> number.signum() > 0)
                        ? null
                        : "a ratio is greater than 0; correct its numbers.";
            case RATE ->
                numbers.stream().allMatch(number -> isWithin(number, BigDecimal.ZERO, HUNDRED))
                        ? null
                        : "a rate is given in percent, from 0 to 100; correct its numbers.";
            case MEDIAN_MONTHS ->
                numbers.stream().allMatch(number -> number.signum() >= 0)
                        ? null
                        : "a time in months is at least 0; correct its numbers.";
            case CORRELATION ->
                numbers.stream().allMatch(number -> isWithin(number, BigDecimal.ONE.negate(), BigDecimal.ONE))
                        ? null
                        : "a correlation lies between -1 and 1; correct its numbers.";
            case MEAN_DIFFERENCE, OTHER -> null;
        };
    }

    private static boolean isWithin(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    private static @Nullable String interval(Outcome outcome) {
        boolean ordered = isOrdered(outcome.low(), outcome.value())
                && isOrdered(outcome.value(), outcome.high())
                && isOrdered(outcome.low(), outcome.high());
        return ordered ? null : "the value lies within its interval, the lower bound first; correct their order.";
    }

    private static boolean isOrdered(@Nullable BigDecimal small, @Nullable BigDecimal large) {
        return small == null || large == null || small.compareTo(large) <= 0;
    }

    private static @Nullable String p(String p) {
        return p.isEmpty() || P.matcher(p).matches()
                ? null
                : "write the p value as a number from 0 to 1, with its comparator if it has one, such as <0.001 or 0.04.";
    }
}
