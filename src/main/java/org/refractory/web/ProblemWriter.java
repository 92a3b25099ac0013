package org.refractory.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes a problem out: a page for people, a document for programs. */
@ApplicationScoped
public class ProblemWriter {
    @CheckedTemplate(basePath = "web")
    record error(ErrorView problem) implements TemplateInstance {}

    /** What the error page shows. */
    public record ErrorView(int status, String title, String detail) {}

    /** A problem as it is sent. */
    public record Written(String mediaType, String body) {}

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param path that was asked for
     * @param accepted the request's {@code Accept}, if it has one
     */
    public Written write(Problem problem, String path, @Nullable String accepted) {
        return Audience.isPerson(path, accepted) ? page(problem) : document(problem);
    }

    private static Written page(Problem problem) {
        ErrorView view = new ErrorView(problem.type().status(), problem.type().title(), problem.detail());
        return new Written("text/html;charset=UTF-8", new error(view).render());
    }

    private Written document(Problem problem) {
        try {
            return new Written(ProblemDocument.MEDIA_TYPE, json.writeValueAsString(ProblemDocument.of(problem)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written", e);
        }
    }
}
