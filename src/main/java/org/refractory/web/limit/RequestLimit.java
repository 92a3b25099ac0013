package org.refractory.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.Seldom;
import org.refractory.web.door.AnswerHeaders;
import org.refractory.web.door.Client;
import org.refractory.web.door.Clients;
import org.refractory.web.door.Refusals;

/**
 * Nobody asks faster than {@link LimitConfig} lets them. It is told by the address alone, whoever is signed in: finding that
 * out costs more than most answers. What a load balancer asks of the health is always answered.
 */
@ApplicationScoped
class RequestLimit {
    private static final Logger LOG = Logger.getLogger(RequestLimit.class);
    private static final String HEALTH = "/q/health";

    private final Clients clients;
    private final Refusals refusals;
    private final Pace pace;
    private final Counter refused;
    private final Seldom told = new Seldom(Duration.ofMinutes(1));

    RequestLimit(Clients clients, Refusals refusals, LimitConfig config, MeterRegistry metrics) {
        this.clients = clients;
        this.refusals = refusals;
        long begun = System.nanoTime();
        pace = new Pace(config.requestsPerSecond(), config.requestsAtOnce(), () -> System.nanoTime() - begun);
        refused = Counter.builder("refractory_requests_refused")
                .description("Requests of clients that asked too fast")
                .register(metrics);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AnswerHeaders.FIRST - 1);
    }

    private void check(RoutingContext request) {
        Client client = clients.of(request.request());
        Duration wait = client.operator() || request.normalizedPath().startsWith(HEALTH)
                ? Duration.ZERO
                : pace.take(client.place());
        if (wait.isZero()) {
            request.next();
        } else {
            refused.increment();
            tell(client);
            refusals.send(request, tooFast(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
    }

    private void tell(Client client) {
        if (told.isDue()) {
            LOG.infof(
                    "%s asks faster than refractory.network.requests-per-second and is answered 429. If it is a reverse proxy,"
                            + " name it in refractory.network.proxies.",
                    client.place());
        }
    }

    private static Problem tooFast(long seconds) {
        String detail = seconds == 1
                ? "Requests from your network come too fast. Wait a second, then go on more slowly."
                : "Requests from your network come too fast. Wait %d seconds, then go on more slowly."
                        .formatted(seconds);
        return new Problem(
                ProblemType.TOO_MANY_REQUESTS, detail, List.of(), Map.of("Retry-After", Long.toString(seconds)));
    }
}
