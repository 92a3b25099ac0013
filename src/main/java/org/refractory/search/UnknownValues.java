package org.refractory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Level;
import org.refractory.evidence.Timing;
import org.refractory.search.question.Quoted;
import org.refractory.search.question.Span;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermTree;

/**
 * Tells of filters that no record can meet. They stay in force all the same: without one there would be more than was asked for,
 * which who follows a feed would take for new.
 */
final class UnknownValues {
    private static final int MOST_TOLD = 5;

    private final TermTree tree;

    UnknownValues(TermTree tree) {
        this.tree = tree;
    }

    List<String> among(Map<Facet, List<String>> filters) {
        List<String> told = new ArrayList<>();
        filters.forEach((facet, values) ->
                values.stream().flatMap(value -> problem(facet, value).stream()).forEach(told::add));
        return told.stream().limit(MOST_TOLD).toList();
    }

    private Optional<String> problem(Facet facet, String value) {
        return switch (facet) {
            case MECHANISM, CANCER, THERAPY, BIOMARKER ->
                tree.term(TermKind.valueOf(facet.name()), value).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "No %s here is called %s, so nothing was found with it. Choose one from the list of filters."
                                        .formatted(facet.parameter(), Quoted.of(value)));
            case LEVEL -> oneOf(facet, value, Level.values());
            case TIMING -> oneOf(facet, value, Timing.values());
            case TYPE -> oneOf(facet, value, EvidenceType.values());
            case DIRECTION -> oneOf(facet, value, Direction.values());
            case YEAR, N ->
                Span.read(value).isPresent()
                        ? Optional.empty()
                        : Optional.of("%s is no number or range such as 2019..2021, so nothing was found with it."
                                .formatted(Quoted.of(value)));
        };
    }

    private static Optional<String> oneOf(Facet facet, String value, Enum<?>[] choices) {
        List<String> names = Arrays.stream(choices).map(Enum::name).toList();
        return names.contains(value)
                ? Optional.empty()
                : Optional.of("There is no %s %s, so nothing was found with it. There are %s."
                        .formatted(facet.parameter(), Quoted.of(value), String.join(", ", names)));
    }
}
