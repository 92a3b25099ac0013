package org.refractory.web.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.refractory.web.SiteConfig;

/** What every answer carries, errors too, so that whatever text is shown in it cannot run and tells nobody anything. */
@ApplicationScoped
public class AnswerHeaders {
    /** Before everything else that answers. */
    static final int FIRST = 1_000;

    /** No inline script or style anywhere, nothing from elsewhere, in nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; connect-src 'self'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    AnswerHeaders(SiteConfig site) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        // One-time links stand in addresses: no other site learns from which page somebody came.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        // Icons of feeds are shown by readers on other sites, so embedding is open where nothing depends on who asks.
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(site.publicUrl().getScheme())) {
            // A year; whether it holds for other names below this one is not ours to say.
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext request) {
        addTo(request);
        request.next();
    }

    void addTo(RoutingContext request) {
        MultiMap answer = request.response().headers();
        headers.forEach(answer::set);
        if (isDesk(request.normalizedPath())) {
            answer.set("Cross-Origin-Resource-Policy", "same-origin");
        }
    }

    private static boolean isDesk(String path) {
        return path.startsWith("/desk") || path.startsWith("/api/v1/desk");
    }
}
