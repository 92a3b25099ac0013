package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.refractory.search.question.Quoted;

/** Tells what of the parameters of an address was not understood and is therefore not in the request. */
final class Misread {
    private static final int MOST_TOLD = 5;

    /** What mailings, advertisements and caches add to an address, which is not meant for us. */
    private static final Pattern ADDED =
            Pattern.compile("_.*|utm_.*|mc_[ce]id|(fb|g|d|y|tw|tt)clid|msclkid|igshid|[gw]braid|srsltid");

    private final Parameters parameters;
    private final List<String> told = new ArrayList<>();

    private Misread(Parameters parameters) {
        this.parameters = parameters;
    }

    static List<String> in(Parameters parameters) {
        Misread misread = new Misread(parameters);
        misread.names();
        misread.repeated();
        Parameters.CHOICES.forEach(misread::choice);
        misread.page();
        Parameters.BOUNDS.forEach(misread::bound);
        misread.values();
        return misread.told;
    }

    private void names() {
        List<String> unknown = parameters.all().keySet().stream()
                .filter(Predicate.not(Parameters.NAMES::contains))
                .filter(name -> !name.isBlank() && !ADDED.matcher(name).matches())
                .sorted()
                .limit(MOST_TOLD)
                .toList();
        if (!unknown.isEmpty()) {
            told.add("The address asks for %s, which no search here knows, so it was left out. It may hold %s."
                    .formatted(
                            unknown.stream().map(Quoted::of).collect(Collectors.joining(", ")),
                            String.join(", ", Parameters.NAMES)));
        }
    }

    private void repeated() {
        Parameters.NAMES.stream()
                .filter(name -> Facet.of(name).isEmpty())
                .filter(name -> parameters.given(name).distinct().count() > 1)
                .map(
                        "The address holds %s more than once, so only the first was used. Leave the others out."
                                ::formatted)
                .forEach(told::add);
    }

    private void choice(String name, List<String> choices) {
        wrong(name, choices::contains)
                .map(value -> "%s is not understood for %s, so it was left out. Write %s."
                        .formatted(
                                Quoted.of(value),
                                name,
                                choices.stream()
                                        .map(choice -> name + "=" + choice)
                                        .collect(Collectors.joining(" or "))))
                .ifPresent(told::add);
    }

    private void page() {
        wrong("page", value -> value.matches("0*[1-9][0-9]*") && Parameters.isNumber(value))
                .map(value -> "%s is no number of a page, so the first one is shown.".formatted(Quoted.of(value)))
                .or(this::farPage)
                .ifPresent(told::add);
    }

    private Optional<String> farPage() {
        String page = parameters.first("page");
        boolean far = parameters.first("after").isEmpty()
                && Parameters.isNumber(page)
                && Integer.parseInt(page) > Place.MAX_PAGE;
        return far
                ? Optional.of(
                        "Only pages up to %1$d are reached by their number, so page %1$d is shown. Go on from there."
                                .formatted(Place.MAX_PAGE))
                : Optional.empty();
    }

    private void bound(String name) {
        wrong(name, value -> Parameters.isNumber(value.strip()))
                .map(value ->
                        "%s is no number, so %s was left out. Write digits only.".formatted(Quoted.of(value), name))
                .ifPresent(told::add);
    }

    private Optional<String> wrong(String name, Predicate<String> right) {
        return Optional.of(parameters.first(name))
                .filter(Predicate.not(String::isBlank))
                .filter(Predicate.not(right));
    }

    private void values() {
        Map<String, Long> counts = new TreeMap<>();
        parameters
                .filters()
                .forEach((facet, values) -> counts.put(
                        facet.parameter(), SearchRequest.tidy(facet, values).count()));
        counts.forEach((name, count) -> {
            if (count > SearchRequest.MAX_VALUES) {
                told.add("Only %d of the %d values of %s were used. Leave some out."
                        .formatted(SearchRequest.MAX_VALUES, count, name));
            }
        });
    }
}
