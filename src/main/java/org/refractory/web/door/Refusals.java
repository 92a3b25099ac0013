package org.refractory.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.refractory.web.Problem;
import org.refractory.web.ProblemWriter;

/** Sends a problem where a request ends before it reaches a resource. */
@ApplicationScoped
public class Refusals {
    private static final long ARRIVING_MS = 2_000;

    private final AnswerHeaders headers;
    private final ProblemWriter writer;

    Refusals(AnswerHeaders headers, ProblemWriter writer) {
        this.headers = headers;
        this.writer = writer;
    }

    /** Answers, and closes the connection once the answer had time to arrive, because nobody reads what may still come. */
    public void send(RoutingContext request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        headers.addTo(request);
        String path = request.normalizedPath();
        ProblemWriter.Written written = writer.write(
                problem, path == null ? "" : path, request.request().getHeader(HttpHeaders.ACCEPT));
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, written.mediaType());
        problem.headers().forEach(response::putHeader);
        response.end(written.body());
        if (!request.request().isEnded()) {
            request.request().resume();
            request.vertx()
                    .setTimer(ARRIVING_MS, _ -> request.request().connection().close());
        }
    }
}
