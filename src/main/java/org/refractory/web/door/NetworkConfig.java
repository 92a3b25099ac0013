package org.refractory.web.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which machines the portal knows; each a network as {@link Network#parse} reads it. */
@ConfigMapping(prefix = "refractory.network")
public interface NetworkConfig {
    /** Reverse proxies: what they say in {@code X-Forwarded-For} about the client is believed, and nobody else's word is. */
    Optional<List<Network>> proxies();

    /** Where operators and their programs are: they read the metrics and are never held up. */
    @WithDefault("127.0.0.1,::1")
    List<Network> operators();
}
