package org.refractory.web;

import java.util.List;
import org.refractory.web.Problem.FieldProblem;

/** The errors of a form, for the summary on top and beside each field. An entry such as {@code quotes[1]} belongs to its field. */
public record FieldErrors(List<FieldProblem> all) {
    public static final FieldErrors NONE = new FieldErrors(List.of());

    public FieldErrors {
        all = List.copyOf(all);
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(problem -> base(problem).equals(field))
                .map(FieldProblem::message)
                .toList();
    }

    private static String base(FieldProblem problem) {
        return problem.field().replaceAll("\\[\\d+]", "");
    }

    /** Where on the page the field stands. */
    public record Line(String anchor, String message) {}

    /** All errors, in the order of the form. */
    public List<Line> lines() {
        return all.stream().map(each -> new Line(base(each), each.message())).toList();
    }
}
