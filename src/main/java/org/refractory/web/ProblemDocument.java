package org.refractory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as programs read it (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What cannot be done, and in 'detail' what to do instead (RFC 9457)")
public record ProblemDocument(String type, String title, int status, String detail, List<Problem.FieldProblem> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
                "urn:refractory:problem:" + problem.type().slug(),
                problem.type().title(),
                problem.type().status(),
                problem.detail(),
                problem.fields());
    }
}
