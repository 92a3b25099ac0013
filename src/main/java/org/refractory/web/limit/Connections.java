package org.refractory.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem;
import org.refractory.web.door.Clients;

/**
 * All open connections. One client has only so many; where the house is full, the connection that has waited longest without
 * a request makes room for a new one, so that those who only hold places cannot shut anybody out.
 */
@ApplicationScoped
class Connections {
    private static volatile @Nullable Connections present;

    private final Clients clients;
    private final LimitConfig config;
    private final LastWords words;
    private final Map<Exchange, String> open = new HashMap<>();
    private final Map<String, Integer> ofClient = new HashMap<>();
    private final Set<Exchange> waiting = new LinkedHashSet<>();

    Connections(Clients clients, LimitConfig config, LastWords words, MeterRegistry metrics) {
        this.clients = clients;
        this.config = config;
        this.words = words;
        metrics.gauge("refractory_connections", this, Connections::count);
    }

    void begin(@Observes StartupEvent start) {
        present = this;
    }

    /** Those of the portal that runs in this process; nothing before it has started. */
    static Optional<Connections> present() {
        return Optional.ofNullable(present);
    }

    FullHttpResponse lastWord(Problem problem) {
        return words.on(problem, "", null);
    }

    /** To a request of which at least the head was understood. */
    FullHttpResponse lastWord(Problem problem, HttpRequest asked) {
        return words.on(problem, asked.uri(), asked.headers().get(HttpHeaderNames.ACCEPT));
    }

    private synchronized int count() {
        return open.size();
    }

    /** Where a connection counts; nowhere for operators and named proxies, who are never held up. */
    Optional<String> place(SocketAddress from) {
        if (from instanceof InetSocketAddress internet && !internet.isUnresolved()) {
            return clients.isTrusted(internet.getAddress())
                    ? Optional.empty()
                    : Optional.of(clients.at(internet.getAddress()).place());
        }
        return Optional.empty();
    }

    /** A new connection, which waits for its first request; the problem with it, if it cannot stay. */
    synchronized Optional<Problem> enter(Exchange exchange, String place) {
        if (ofClient.getOrDefault(place, 0) >= config.connectionsPerClient()) {
            return Optional.of(Reasons.tooMany());
        }
        if (open.size() >= config.connections() && !makeRoom()) {
            return Optional.of(Reasons.full());
        }
        open.put(exchange, place);
        ofClient.merge(place, 1, Integer::sum);
        waiting.add(exchange);
        return Optional.empty();
    }

    private boolean makeRoom() {
        Iterator<Exchange> longest = waiting.iterator();
        if (!longest.hasNext()) {
            return false;
        }
        Exchange leaving = longest.next();
        leaving.makeRoom();
        leave(leaving);
        return true;
    }

    /** Its connection is closed, or told to go. */
    synchronized void leave(Exchange exchange) {
        waiting.remove(exchange);
        String place = open.remove(exchange);
        if (place != null) {
            ofClient.computeIfPresent(place, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** A request is under way on it. */
    synchronized void busy(Exchange exchange) {
        waiting.remove(exchange);
    }

    /** It was answered and may bring another request. */
    synchronized void waiting(Exchange exchange) {
        if (open.containsKey(exchange)) {
            waiting.add(exchange);
        }
    }
}
