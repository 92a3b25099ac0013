package org.refractory.web.limit;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Optional;

/** The host that a request is meant for, as its header names it (RFC 9112, section 3.2). */
final class NamedHost {
    private NamedHost() {}

    /** Empty text where HTTP/1.0 names none, which it may; nothing if what is named is no host, or not one. */
    static Optional<String> of(HttpRequest request) {
        List<String> named = request.headers().getAll(HttpHeaderNames.HOST);
        if (named.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            return Optional.of("");
        }
        return named.size() == 1 && isHost(named.getFirst()) ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean isHost(String named) {
        return HostAndPort.parseAuthority(named, -1) != null;
    }
}
