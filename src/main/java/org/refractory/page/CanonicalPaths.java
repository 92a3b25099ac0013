package org.refractory.page;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.refractory.search.Addresses;

/** Every view has one address: those with a slash too many at the end lead there. */
@ApplicationScoped
public class CanonicalPaths {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @ServerRequestFilter(preMatching = true)
    @Priority(Priorities.USER)
    public @Nullable Response lead(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (READING.contains(request.getMethod()) && path.length() > 1 && path.endsWith("/")) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            String canonical = "/" + path.replaceAll("^/+|/+$", "");
            return Elsewhere.permanently(Addresses.with(canonical, query == null ? "" : query));
        }
        return null;
    }
}
