package org.refractory.web;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came back: what was typed, and what to do about each field that cannot stay so. Passwords are never put in.
 *
 * @param typed what was typed, by field
 * @param errors one sentence for each field at fault
 */
@TemplateData
public record FormState(Map<String, String> typed, Map<String, String> errors) {
    public static final FormState EMPTY = new FormState(Map.of(), Map.of());

    public FormState {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    public FormState typed(String field, @Nullable String value) {
        Map<String, String> more = new HashMap<>(typed);
        more.put(field, value == null ? "" : value);
        return new FormState(more, errors);
    }

    /** With this sentence about a field, unless the field is fine. */
    public FormState refusedUnless(boolean fine, String field, String sentence) {
        return fine ? this : refused(List.of(new Problem.FieldProblem(field, sentence)));
    }

    public FormState refused(List<Problem.FieldProblem> problems) {
        Map<String, String> more = new HashMap<>(errors);
        problems.forEach(problem -> more.putIfAbsent(problem.field(), problem.message()));
        return new FormState(typed, more);
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    /** What was typed into a field, or the empty text. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The sentence about a field, or the empty text. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
