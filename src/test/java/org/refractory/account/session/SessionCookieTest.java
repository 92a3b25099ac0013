package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.refractory.account.Secret;
import org.refractory.web.SiteConfig;

class SessionCookieTest {
    private static SessionCookie cookieOf(String publicUrl) {
        SiteConfig site = new SmallRyeConfigBuilder()
                .withMapping(SiteConfig.class)
                .withDefaultValue("refractory.public-url", publicUrl)
                .build()
                .getConfigMapping(SiteConfig.class);
        return new SessionCookie(site);
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
