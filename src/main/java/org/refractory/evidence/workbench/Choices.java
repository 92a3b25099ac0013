package org.refractory.evidence.workbench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Direction;
import org.refractory.evidence.Endpoint;
import org.refractory.evidence.EvidenceRules;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Interaction;
import org.refractory.evidence.Labels;
import org.refractory.evidence.Level;
import org.refractory.evidence.Measure;
import org.refractory.evidence.RatingItem;
import org.refractory.evidence.Results;
import org.refractory.evidence.StudyDesign;
import org.refractory.evidence.Timing;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermViews;

/**
 * What can be chosen in the evidence form.
 *
 * @param terms all vocabularies, for suggestions while typing
 */
public record Choices(List<TermViews.Numbered> terms) {
    public Choices {
        terms = List.copyOf(terms);
    }

    /** One entry of a list: what is sent, and what people read. */
    public record Option(String value, String label) {}

    /** A type and the significances it allows. */
    public record Group(String label, List<Option> options) {
        public Group {
            options = List.copyOf(options);
        }
    }

    static Choices of(TermViews terms) throws SQLException {
        return new Choices(terms.all());
    }

    private static <E extends Enum<E>> List<Option> options(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(value.name(), label.apply(value)))
                .toList();
    }

    public List<Option> types() {
        return options(EvidenceType.class, Labels::label);
    }

    public List<Option> directions() {
        return options(Direction.class, Labels::label);
    }

    public List<Group> significances() {
        return Arrays.stream(EvidenceType.values())
                .map(type -> new Group(
                        Labels.label(type),
                        EvidenceRules.allowed(type).stream()
                                .map(value -> new Option(value.name(), Labels.label(value)))
                                .toList()))
                .toList();
    }

    public List<Option> levels() {
        return options(Level.class, level -> level + ": " + level.definition());
    }

    public List<Option> timings() {
        return options(Timing.class, Labels::label);
    }

    public List<Option> interactions() {
        return options(Interaction.class, Labels::label);
    }

    public List<Option> designs() {
        return options(StudyDesign.class, Labels::label);
    }

    public List<Option> states() {
        return options(BiomarkerState.class, Labels::label);
    }

    public List<Option> endpoints() {
        return options(Endpoint.class, Results::meaning);
    }

    public List<Option> measures() {
        return options(Measure.class, Results::meaning);
    }

    public List<Option> ratingItems() {
        return options(RatingItem.class, Labels::label);
    }

    public List<String> mechanisms() {
        return names(TermKind.MECHANISM);
    }

    public List<String> cancers() {
        return names(TermKind.CANCER);
    }

    public List<String> therapies() {
        return names(TermKind.THERAPY);
    }

    public List<String> biomarkers() {
        return names(TermKind.BIOMARKER);
    }

    private List<String> names(TermKind kind) {
        return terms.stream()
                .filter(each -> each.term().kind() == kind)
                .map(each -> each.term().name())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
