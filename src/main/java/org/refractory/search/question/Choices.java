package org.refractory.search.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Level;
import org.refractory.evidence.Timing;

/** Reads the values of fields that have a few of them only. */
final class Choices {
    private final Remarks remarks;

    Choices(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Empty where it is none of them; that is told then. */
    Optional<Value> read(Field field, String typed) {
        List<String> all = all(field);
        Optional<List<String>> range = field == Field.LEVEL ? levels(typed) : Optional.empty();
        Set<String> chosen = new LinkedHashSet<>(range.orElse(List.of()));
        for (String part : range.isPresent() ? List.<String>of() : Values.parts(typed)) {
            String name = choice(field, part);
            if (!all.contains(name)) {
                tellChoices(field, typed, all);
                return Optional.empty();
            }
            chosen.add(name);
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Value.Choices(List.copyOf(chosen)));
    }

    private void tellChoices(Field field, String typed, List<String> all) {
        String names = new Value.Choices(all).written().replace(",", ", ");
        remarks.tell(
                "%s cannot stand behind " + field.key() + ":, so it was searched as words. There are " + names + ".",
                typed);
    }

    private static List<String> all(Field field) {
        return switch (field) {
            case LEVEL -> names(Level.values());
            case TIMING -> names(Timing.values());
            case TYPE -> names(EvidenceType.values());
            case DIRECTION -> names(Direction.values());
            case HAS -> List.of("QUOTE");
            case IS -> List.of("RETRACTED", "SUSPENDED", "SUPERSEDED");
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String choice(Field field, String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
        return switch (name) {
            case "OPPOSES", "AGAINST" -> field == Field.DIRECTION ? Direction.DOES_NOT_SUPPORT.name() : name;
            case "QUOTES" -> field == Field.HAS ? "QUOTE" : name;
            default -> name;
        };
    }

    /** {@code A..C}; {@code >=B} is B and what is stronger. */
    private static Optional<List<String>> levels(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.matches("[A-E]\\s*(\\.{2,3}|\u2026|-|\u2013)\\s*[A-E]")) {
            return Optional.of(letters(text.charAt(0), text.charAt(text.length() - 1)));
        }
        if (text.matches("(>=|\u2265|>|<=|\u2264|<)\\s*[A-E]")) {
            char letter = text.charAt(text.length() - 1);
            boolean itself = text.charAt(0) == '\u2265' || text.charAt(0) == '\u2264' || text.charAt(1) == '=';
            boolean stronger = text.charAt(0) == '>' || text.charAt(0) == '\u2265';
            return Optional.of(
                    stronger ? letters('A', itself ? letter : letter - 1) : letters(itself ? letter : letter + 1, 'E'));
        }
        return Optional.empty();
    }

    private static List<String> letters(int one, int other) {
        List<String> letters = new ArrayList<>();
        for (int letter = Math.min(one, other); letter <= Math.max(one, other); letter++) {
            if (letter >= 'A' && letter <= 'E') {
                letters.add(String.valueOf((char) letter));
            }
        }
        return letters;
    }
}
