package org.refractory.web.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells who asks. The address is that of the connection; where it comes from a trusted proxy, it is the last one in
 * {@code X-Forwarded-For} that no trusted proxy has, because whatever stands before it the client could have written itself.
 */
@ApplicationScoped
public class Clients {
    static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Logger LOG = Logger.getLogger(Clients.class);

    private final List<Network> proxies;
    private final List<Network> operators;
    private final AtomicBoolean warned = new AtomicBoolean();

    Clients(NetworkConfig config) {
        proxies = config.proxies().orElse(List.of());
        operators = config.operators();
    }

    public Client of(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        return of(from == null ? null : from.hostAddress(), request.headers().getAll(FORWARDED_FOR));
    }

    Client of(@Nullable String remote, List<String> forwarded) {
        Optional<InetAddress> nearest = Network.address(remote);
        if (nearest.isEmpty()) {
            return Client.UNKNOWN;
        }
        if (forwarded.isEmpty()) {
            return Client.at(nearest.get(), isIn(operators, nearest.get()));
        }
        if (!isIn(proxies, nearest.get())) {
            warn(nearest.get());
            return Client.at(nearest.get(), false);
        }
        InetAddress client = behindProxies(nearest.get(), forwarded);
        return Client.at(client, isIn(operators, client));
    }

    private InetAddress behindProxies(InetAddress nearest, List<String> forwarded) {
        List<String> chain = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
        InetAddress client = nearest;
        while (isIn(proxies, client) && !chain.isEmpty()) {
            Optional<InetAddress> before = Network.address(chain.removeLast().strip());
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Once: on a machine of the operator's own it is a proxy that was forgotten, from elsewhere anybody may write that header. */
    private void warn(InetAddress sender) {
        if (isIn(operators, sender) && warned.compareAndSet(false, true)) {
            LOG.warnf(
                    "A proxy at %s sends %s but is not named in refractory.network.proxies, so all its clients count as one."
                            + " Name it there.",
                    sender.getHostAddress(), FORWARDED_FOR);
        }
    }
}
