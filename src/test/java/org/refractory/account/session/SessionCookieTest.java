package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.refractory.account.Secret;
import org.refractory.web.SiteConfig;

class SessionCookieTest {
    private record Site(URI publicUrl, ZoneId timeZone, Path data, boolean stopWithParent) implements SiteConfig {}

    private static SessionCookie cookieOf(String publicUrl) {
        return new SessionCookie(new Site(URI.create(publicUrl), ZoneOffset.UTC, Path.of("data"), false));
    }

    @Test
    void underHttpsItIsSecureAndBoundToTheHost() {
        var cookie = cookieOf("https://refractory.example").carrying(Secret.random());
        assertThat(cookie.getName()).isEqualTo("__Host-refractory_session");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void onOnesOwnMachineItWorksWithoutEncryption() {
        var cookie = cookieOf("http://localhost:8080").carrying(Secret.random());
        assertThat(cookie.getName()).isEqualTo("refractory_session");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
    }
}
