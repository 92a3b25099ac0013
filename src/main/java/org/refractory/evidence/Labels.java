package org.refractory.evidence;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.refractory.article.Notice;
import org.refractory.vocabulary.TermKind;

/** What people read instead of the names of constants; the only place that says it. In a template: {@code {x.label}}. */
@TemplateExtension
public final class Labels {
    private Labels() {}

    public static String label(Direction direction) {
        return switch (direction) {
            case SUPPORTS -> "Supports";
            case DOES_NOT_SUPPORT -> "Does not support";
            case INCONCLUSIVE -> "Inconclusive";
        };
    }

    public static String label(EvidenceType type) {
        return switch (type) {
            case PREDICTIVE -> "Predictive";
            case PROGNOSTIC -> "Prognostic";
            case MECHANISTIC -> "Mechanistic";
            case REVERSAL -> "Reversal";
            case MONITORING -> "Monitoring";
        };
    }

    /** What a type of claim is about, as half a sentence. */
    public static String meaning(EvidenceType type) {
        return switch (type) {
            case PREDICTIVE -> "who benefits from a therapy and who does not";
            case PROGNOSTIC -> "how the disease runs, whatever the therapy";
            case MECHANISTIC -> "how resistance comes about";
            case REVERSAL -> "what overcomes resistance";
            case MONITORING -> "what changes before the disease progresses";
        };
    }

    public static String label(Significance significance) {
        return switch (significance) {
            case RESISTANCE -> "Resistance";
            case REDUCED_SENSITIVITY -> "Reduced sensitivity";
            case SENSITIVITY -> "Sensitivity";
            case HYPERPROGRESSION -> "Hyperprogression";
            case BETTER_OUTCOME -> "Better outcome";
            case POOR_OUTCOME -> "Poor outcome";
            case CAUSES -> "Causes resistance";
            case CONTRIBUTES -> "Contributes to resistance";
            case CORRELATES_ONLY -> "Goes with resistance, cause not shown";
            case PROTECTS -> "Protects from resistance";
            case RESTORES -> "Restores response";
            case PARTIALLY_RESTORES -> "Partly restores response";
            case NO_BENEFIT -> "No benefit";
            case WORSENS -> "Makes it worse";
            case RISES_BEFORE_PROGRESSION -> "Rises before progression";
            case FALLS_BEFORE_PROGRESSION -> "Falls before progression";
        };
    }

    public static String label(Timing timing) {
        return switch (timing) {
            case PRIMARY -> "Primary";
            case ADAPTIVE -> "Adaptive";
            case ACQUIRED -> "Acquired";
            case NOT_STATED -> "Not stated";
        };
    }

    public static String meaning(Timing timing) {
        return switch (timing) {
            case PRIMARY -> "no benefit from the start";
            case ADAPTIVE -> "the tumor answers the immune attack while it is under way";
            case ACQUIRED -> "benefit first, then progression";
            case NOT_STATED -> "the article does not say when";
        };
    }

    public static String label(StudyDesign design) {
        return switch (design) {
            case META_ANALYSIS -> "Meta-analysis";
            case NON_RANDOMISED_TRIAL -> "Non-randomised trial";
            default -> plain(design);
        };
    }

    public static String label(BiomarkerState state) {
        return switch (state) {
            case WILD_TYPE -> "wild type";
            default -> state.name().toLowerCase(Locale.ROOT);
        };
    }

    public static String label(Interaction interaction) {
        return switch (interaction) {
            case COMBINATION -> "given together";
            case SEQUENTIAL -> "given one after the other";
            case SUBSTITUTES -> "either of them";
        };
    }

    public static String label(RatingItem item) {
        return switch (item) {
            case ADEQUATE_N -> "Enough patients or samples";
            case COMPARATOR -> "A comparator";
            case PRESPECIFIED -> "Marker and endpoint fixed beforehand";
            case CONFOUNDERS_HANDLED -> "Confounders handled";
            case INDEPENDENT_COHORT -> "An independent cohort";
            case ORTHOGONAL_METHOD -> "A second method or a rescue experiment";
            case COMPLETE_REPORTING -> "Complete reporting";
        };
    }

    public static String label(EvidenceStatus status) {
        return plain(status);
    }

    public static String label(Notice.Kind kind) {
        return plain(kind);
    }

    public static String label(TermKind kind) {
        return plain(kind);
    }

    /** {@code CASE_SERIES} is read "Case series". */
    private static String plain(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
