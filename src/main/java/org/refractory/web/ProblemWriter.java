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
    static final String PAGE = "text/html;charset=UTF-8";

    @CheckedTemplate(basePath = "web")
    record error(ErrorView problem) implements TemplateInstance {}

    /** What the error page shows. */
    public record ErrorView(int status, String title, String detail) {
        static ErrorView of(Problem problem) {
            return new ErrorView(problem.type().status(), problem.type().title(), problem.detail());
        }
    }

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
        return new Written(PAGE, new error(ErrorView.of(problem)).render());
    }

    private Written document(Problem problem) {
        try {
            return new Written(ProblemDocument.MEDIA_TYPE, json.writeValueAsString(ProblemDocument.of(problem)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written", e);
        }
    }
}
