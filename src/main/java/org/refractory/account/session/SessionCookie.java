package org.refractory.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.refractory.account.Secret;
import org.refractory.web.SiteConfig;

/** The cookie that carries a browser's secret: no script reads it, no other site sends it along with a form. */
@ApplicationScoped
public class SessionCookie {
    private static final String NAME = "refractory_session";

    private final boolean secure;

    SessionCookie(SiteConfig site) {
        secure = "https".equals(site.publicUrl().getScheme());
    }

    /** Under https the prefix makes browsers refuse the cookie from any other host or without encryption (RFC 6265bis, 4.1.3.2). */
    public String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    /** Kept until the browser is closed; how long it works is decided by the session. */
    public NewCookie carrying(Secret secret) {
        return cookie(secret.reveal()).build();
    }

    /** Makes the browser forget its cookie. */
    public NewCookie forgotten() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }

    /** The secret that came with a request. */
    public Optional<Secret> in(HttpHeaders headers) {
        return in(headers.getRequestHeader(HttpHeaders.COOKIE));
    }

    /**
     * The secret in the {@code Cookie} headers of a request; none where there are two of its name, because without
     * encryption another site of the same domain can put in one of its own.
     */
    Optional<Secret> in(List<String> cookies) {
        List<String> values = cookies.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(each -> each.startsWith(name() + "="))
                .map(each -> each.substring(name().length() + 1))
                .toList();
        return values.size() == 1 ? Secret.parse(values.getFirst()) : Optional.empty();
    }
}
