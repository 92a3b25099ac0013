package org.refractory.intake;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.door.Refusals;

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

    UploadLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_QUARKUS);
    }

    private void check(RoutingContext request) {
        if (!IMPORTS.contains(request.normalizedPath())) {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > USUAL) {
                refusals.send(request, new Problem(ProblemType.TOO_LARGE, "Send at most 1 MB here."));
                return;
            }
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        }
        request.next();
    }
}
