package org.refractory.evidence;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measured results as they are printed in a line or a cell. In a template: {@code {outcome.line}}. */
@TemplateExtension
public final class Results {
    private Results() {}

    public static String label(Endpoint endpoint) {
        return switch (endpoint) {
            case OS -> "OS";
            case PFS -> "PFS";
            case ORR -> "ORR";
            case DOR -> "DOR";
            case DFS -> "DFS";
            case RFS -> "RFS";
            case PATHOLOGIC_RESPONSE -> "Pathologic response";
            case CLINICAL_BENEFIT -> "Clinical benefit";
            case OTHER -> "Other endpoint";
        };
    }

    public static String meaning(Endpoint endpoint) {
        return switch (endpoint) {
            case OS -> "overall survival";
            case PFS -> "progression-free survival";
            case ORR -> "objective response rate";
            case DOR -> "duration of response";
            case DFS -> "disease-free survival";
            case RFS -> "recurrence-free survival";
            default -> label(endpoint).toLowerCase(Locale.ROOT);
        };
    }

    public static String label(Measure measure) {
        return switch (measure) {
            case HR -> "HR";
            case OR -> "OR";
            case RR -> "RR";
            case RATE -> "rate";
            case MEDIAN_MONTHS -> "median";
            case MEAN_DIFFERENCE -> "mean difference";
            case CORRELATION -> "correlation";
            case OTHER -> "value";
        };
    }

    public static String meaning(Measure measure) {
        return switch (measure) {
            case HR -> "hazard ratio";
            case OR -> "odds ratio";
            case RR -> "risk ratio";
            case RATE -> "rate in percent";
            case MEDIAN_MONTHS -> "median in months";
            default -> label(measure);
        };
    }

    /** {@code 0.55}, {@code 45%} or {@code 8.3 months}; empty where there is no number. */
    public static String amount(Outcome outcome) {
        return outcome.value() == null ? "" : number(outcome.value()) + unit(outcome.measure());
    }

    /** {@code 0.43–0.72}, or empty unless both bounds are known. */
    public static String interval(Outcome outcome) {
        return outcome.low() == null || outcome.high() == null
                ? ""
                : number(outcome.low()) + "–" + number(outcome.high());
    }

    /** {@code p < 0.001}, or empty. */
    public static String significance(Outcome outcome) {
        String p = outcome.p().strip();
        if (p.isEmpty()) {
            return "";
        }
        return "p " + (Character.isDigit(p.charAt(0)) ? "= " + p : p.replaceFirst("^([<>=≤≥]+)\\s*", "$1 "));
    }

    /** {@code PFS HR 0.55 (0.43–0.72)}. */
    public static String line(Outcome outcome) {
        String amount = amount(outcome);
        String interval = interval(outcome);
        return (label(outcome.endpoint()) + " " + (amount.isEmpty() ? "" : measured(outcome) + amount)).strip()
                + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    /** The first outcome that has a number, in a line; empty without one. */
    public static String effect(EvidenceView evidence) {
        return evidence.outcomes().stream()
                .filter(outcome -> outcome.value() != null)
                .map(Results::line)
                .findFirst()
                .orElse("");
    }

    /** The percent sign says that it is a rate. */
    private static String measured(Outcome outcome) {
        return outcome.measure() == Measure.RATE ? "" : label(outcome.measure()) + " ";
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case RATE -> "%";
            case MEDIAN_MONTHS -> " months";
            default -> "";
        };
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
