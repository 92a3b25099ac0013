package org.refractory.web.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/**
 * What stands under {@code /q}: health, which says little and is asked by load balancers, is open; the metrics tell what
 * people do here and are for operators alone, for others they are not there. All of it is only read.
 */
@ApplicationScoped
class OperatorPaths {
    private static final String PREFIX = "/q/";
    private static final String METRICS = "/q/metrics";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Clients clients;
    private final Refusals refusals;

    OperatorPaths(Clients clients, Refusals refusals) {
        this.clients = clients;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AnswerHeaders.FIRST - 2);
    }

    private void check(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.startsWith(METRICS) && !clients.of(request.request()).operator()) {
            refusals.send(
                    request,
                    new Problem(
                            ProblemType.NOT_FOUND,
                            "Metrics are read from the networks named in refractory.network.operators."));
        } else if (path.startsWith(PREFIX)
                && !READING.contains(request.request().method())) {
            refusals.send(
                    request,
                    new Problem(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "Use another method; GET reads.",
                            List.of(),
                            Map.of("Allow", "GET, HEAD")));
        } else {
            request.next();
        }
    }
}
