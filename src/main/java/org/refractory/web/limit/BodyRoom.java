package org.refractory.web.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import org.refractory.web.door.Clients;

/** Room for forms and other bodies that are held in memory until they are answered; one client has an eighth of it. */
@ApplicationScoped
public class BodyRoom {
    /** A form that is taken apart needs several times its size. */
    private static final long ALL = 16L << 20;

    private static final long OF_CLIENT = ALL / 8;

    private final Clients clients;
    private final Map<String, Long> taken = new HashMap<>();
    private long left = ALL;

    BodyRoom(Clients clients) {
        this.clients = clients;
    }

    /**
     * Keeps room for the body of a request until that is answered or its connection closed.
     *
     * @return the problem, if there is no room
     */
    public Optional<Problem> take(RoutingContext context, long bytes) {
        if (bytes == 0) {
            return Optional.empty();
        }
        String place = clients.of(context.request()).place();
        if (!take(place, bytes)) {
            return Optional.of(new Problem(
                    ProblemType.BUSY,
                    "Too much is being sent here at this moment. Wait a few seconds, then send it again.",
                    List.of(),
                    Map.of("Retry-After", "5")));
        }
        context.addEndHandler(_ -> giveBack(place, bytes));
        return Optional.empty();
    }

    private synchronized boolean take(String place, long size) {
        long held = taken.getOrDefault(place, 0L) + size;
        if (size > left || held > OF_CLIENT) {
            return false;
        }
        left -= size;
        taken.put(place, held);
        return true;
    }

    private synchronized void giveBack(String place, long size) {
        left += size;
        taken.computeIfPresent(place, (_, held) -> held == size ? null : held - size);
    }
}
