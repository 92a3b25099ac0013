package org.refractory.intake;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Only imports may send large bodies: everything else keeps Quarkus' usual limit of 10 MB, which {@code
 * quarkus.http.limits.max-body-size} lifts for the whole server.
 */
@ApplicationScoped
class UploadLimit {
    private static final Set<String> IMPORTS = Set.of("/api/v1/imports", "/desk/imports");
    private static final long USUAL = 10L << 20;

    /** Right after Quarkus' own check, whose route has order -2; a filter's order is its negated priority. */
    private static final int AFTER_QUARKUS = 1;

    void register(@Observes Filters filters) {
        filters.register(UploadLimit::check, AFTER_QUARKUS);
    }

    private static void check(RoutingContext request) {
        if (!IMPORTS.contains(request.normalizedPath())) {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > USUAL) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close").setStatusCode(413);
                request.response().end("This is too large: send at most 10 MB here");
                return;
            }
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        }
        request.next();
    }
}
