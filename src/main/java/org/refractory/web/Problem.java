package org.refractory.web;

import java.util.List;
import java.util.Map;

/** Something the client asked that cannot be done, with a sentence that says what to do instead. */
public class Problem extends RuntimeException {
    private final ProblemType type;
    private final String detail;
    private final List<FieldProblem> fields;
    private final Map<String, String> headers;

    /**
     * @param detail one or two plain sentences: what is wrong and what to do
     * @param fields the fields at fault, if any
     * @param headers response headers such as {@code Retry-After}
     */
    public Problem(ProblemType type, String detail, List<FieldProblem> fields, Map<String, String> headers) {
        super(detail);
        this.type = type;
        this.detail = detail;
        this.fields = List.copyOf(fields);
        this.headers = Map.copyOf(headers);
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** A field and what to do about it. */
    public record FieldProblem(String field, String message) {}
}
