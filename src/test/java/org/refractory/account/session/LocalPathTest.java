package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/desk", "/desk/inbox?page=2&sort=newest", "/articles/A17", "/search?q=jak1%20loss", "/a+b"
            })
    void aPathOfThePortalIsKept(String path) {
        assertThat(LocalPath.parse(path)).contains(new LocalPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/desk\r\nSet-Cookie: a=b",
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "/%252Fevil.example",
                "/%09/evil.example",
                "/desk%0d%0aSet-Cookie:a=b",
                "/%00",
                "/%zz",
                "javascript:alert(1)",
                "/desk#fragment",
                "/désk"
            })
    void whatABrowserCouldReadAsElsewhereIsRefused(String path) {
        assertThat(LocalPath.parse(path)).isEmpty();
    }

    @Property
    void whateverIsKeptLeadsToThePortal(@ForAll String text) {
        LocalPath.parse("/" + text)
                .ifPresent(path -> assertThat(URI.create("https://portal.example/")
                                .resolve(path.value())
                                .getHost())
                        .isEqualTo("portal.example"));
    }
}
