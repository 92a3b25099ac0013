package org.refractory.account.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Secret;
import org.refractory.account.SignedIn;
import org.refractory.web.KeptForm;

/**
 * Finds out who asks, from the session cookie or (under {@code /api} alone) from an access token, by asking the database at
 * each request that needs to know. Sign-out, a changed role and a deactivation therefore work at once, on all nodes.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final BlockingSecurityExecutor worker;

    SessionMechanism(Sessions sessions, SessionCookie cookie, BlockingSecurityExecutor worker) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.worker = worker;
    }

    /** Nobody (a null item) where the request brings no secret, or one that works no longer. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager ignored) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader("Authorization");
        if (authorization != null && context.normalizedPath().startsWith("/api/")) {
            return identity(bearer(authorization), Session.Kind.TOKEN);
        }
        return identity(cookie.in(request.headers().getAll(HttpHeaders.COOKIE)), Session.Kind.BROWSER)
                .onFailure()
                .call(() -> KeptForm.keep(context));
    }

    private static Optional<Secret> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Secret.parse(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Uni<SecurityIdentity> identity(Optional<Secret> secret, Session.Kind kind) {
        return secret.map(known -> worker.executeBlocking(() -> identify(known, kind)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private @Nullable SecurityIdentity identify(Secret secret, Session.Kind kind) {
        return sessions.identify(secret, kind).map(SessionMechanism::identity).orElse(null);
    }

    private static SecurityIdentity identity(Me me) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(me.email()))
                .addRoles(me.role().granted())
                .addAttribute(SignedIn.ATTRIBUTE, me)
                .build();
    }

    /** What Quarkus itself answers before any of our resources is reached; those answer through the problem mapper. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", BEARER.strip()));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, cookie.name()));
    }
}
