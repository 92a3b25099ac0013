package org.refractory.web.door;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Answers requests that no route can take, such as {@code OPTIONS *}. */
@ApplicationScoped
class Unrouted {
    private static final int NOT_FOUND = 404;

    private final Refusals refusals;

    Unrouted(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().order(-AnswerHeaders.FIRST).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.statusCode() == NOT_FOUND && request.failure() == null) {
            refusals.send(
                    request,
                    new Problem(ProblemType.NOT_FOUND, "Check the address; each one here begins with a slash."));
        } else {
            request.next();
        }
    }
}
