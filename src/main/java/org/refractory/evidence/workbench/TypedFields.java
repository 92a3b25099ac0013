package org.refractory.evidence.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem.FieldProblem;

/** Understands single fields and remembers what was wrong with them. */
final class TypedFields {
    private static final int MOST_ENTRIES = 30;
    private static final int MOST_DIGITS = 12;

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(String field, String remedy) {
        problems.add(new FieldProblem(field, remedy));
    }

    String within(String field, String text, int longest) {
        if (text.length() > longest) {
            problem(
                    field,
                    "This has %,d characters; at most %,d are kept. Shorten it.".formatted(text.length(), longest));
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E choice(String field, String typed, Class<E> type) {
        if (typed.isEmpty()) {
            return null;
        }
        String wanted = typed.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        problem(field, "'%s' cannot stand here. Choose one of: %s.".formatted(shown(typed), all));
        return null;
    }

    static String shown(String typed) {
        return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
    }

    /** Each entry that was understood, once; fields of entries are counted from 0. */
    <T, R> List<R> entries(String field, List<T> typed, BiFunction<String, T, @Nullable R> parse) {
        if (typed.size() > MOST_ENTRIES) {
            problem(field, "These are %d entries; at most %d are kept.".formatted(typed.size(), MOST_ENTRIES));
            return List.of();
        }
        LinkedHashSet<R> parsed = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            R entry = parse.apply("%s[%d]".formatted(field, i), typed.get(i));
            if (entry != null) {
                parsed.add(entry);
            }
        }
        return List.copyOf(parsed);
    }

    @Nullable
    BigDecimal number(String field, String typed) {
        String plain = typed.replace('\u2212', '-');
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() <= MOST_DIGITS && plain.matches("-?(\\d+(\\.\\d+)?|\\.\\d+)")) {
            return new BigDecimal(plain);
        }
        problem(field, "'%s' is not a number. Write it with digits and a point, such as 0.62.".formatted(shown(typed)));
        return null;
    }

    @Nullable
    Integer whole(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("0*[1-9]\\d{0,8}")) {
            return Integer.valueOf(typed);
        }
        problem(
                "n",
                "'%s' is not a number of patients. Write n with digits alone, such as 42.".formatted(shown(typed)));
        return null;
    }
}
