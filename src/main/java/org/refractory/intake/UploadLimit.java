package org.refractory.intake;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.door.Refusals;
import org.refractory.web.limit.BodyRoom;

/**
 * Only imports may send large bodies: everything else ends at 1 MB, many times the longest form of evidence, though {@code
 * quarkus.http.limits.max-body-size} is what imports need.
 */
@ApplicationScoped
class UploadLimit {
    private static final Set<String> IMPORTS = Set.of("/api/v1/imports", "/desk/imports");
    private static final long USUAL = 1L << 20;

    /** Right after Quarkus' own check, whose route has order -2; a filter's order is its negated priority. */
    private static final int AFTER_QUARKUS = 1;

    private final Refusals refusals;
    private final BodyRoom room;

    UploadLimit(Refusals refusals, BodyRoom room) {
        this.refusals = refusals;
        this.room = room;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_QUARKUS);
    }

    private void check(RoutingContext request) {
        if (IMPORTS.contains(request.normalizedPath())) {
            request.next();
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        problem(request).ifPresentOrElse(problem -> refusals.send(request, problem), request::next);
    }

    private Optional<Problem> problem(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Optional.of(new Problem(
                    ProblemType.LENGTH_REQUIRED, "Say in Content-Length how much you send, at most 1 MB here."));
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long bytes = length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
        return bytes > USUAL
                ? Optional.of(new Problem(ProblemType.TOO_LARGE, "Send at most 1 MB here."))
                : room.take(request, bytes);
    }
}
