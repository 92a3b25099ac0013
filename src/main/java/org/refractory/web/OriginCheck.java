package org.refractory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses unsafe requests that a browser was made to send by another site. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site} (Fetch Metadata) or at least in {@code Origin}; a program says neither and authenticates with a
 * token, never with a cookie.
 */
@ApplicationScoped
public class OriginCheck {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SiteConfig site;

    OriginCheck(SiteConfig site) {
        this.site = site;
    }

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !isOwn(request)) {
            throw new Problem(
                    ProblemType.FOREIGN_ORIGIN,
                    "Open the form on this portal and send it from there. Programs use an access token and no cookie.");
        }
    }

    private boolean isOwn(ContainerRequestContext request) {
        String fetchSite = request.getHeaderString("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return isOwnOrigin(origin, request.getHeaderString(HttpHeaders.HOST));
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && request.getCookies().isEmpty();
    }

    /** Where the portal is encrypted, a page that came without encryption may be anybody's. */
    private boolean isOwnOrigin(String origin, @Nullable String host) {
        URI home = site.publicUrl();
        String own = home.getScheme() + "://" + home.getAuthority();
        boolean plain = "http".equals(home.getScheme()) && origin.equals("http://" + host);
        return origin.equals(own) || origin.equals("https://" + host) || plain;
    }
}
