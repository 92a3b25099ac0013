package org.refractory.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '~',
            value = {
                "/search?q=50% /search?q=50%25",
                "/search?q=50%&page=2 /search?q=50%25&page=2",
                "/search?q=100%25% /search?q=100%25%25",
                "/search?q=PD-1|PD-L1 /search?q=PD-1%7CPD-L1",
                "/search?q={x} /search?q=%7Bx%7D",
                "/search?q=a^b`c\\d /search?q=a%5Eb%60c%5Cd",
                "/search?q=\"x\" /search?q=%22x%22",
                "/search?n=>=100 /search?n=%3E=100",
                "/search?q=%zz%4 /search?q=%25zz%254",
            })
    void whatBrowsersSendRawInAQuestionIsWrittenAsItsNumber(String typed, String read) {
        assertThat(TypedAddress.read(typed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "*", "/search?q=a+b%20c&level=A", "/search?q=[x]", "/?q=\u00e9", "/a;b?c=d?e"})
    void whatIsAnAddressStaysAsItIs(String target) {
        assertThat(TypedAddress.read(target)).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/a\\b",
                "/<script>",
                "/a|b",
                "/\u0001",
                "/a b",
                "/search?q=\u0001",
                "/search?q=a b",
                "/search?q=\u007f",
                "/search?q=a\rb"
            })
    void whatIsNoAddressAllTheSameIsNone(String target) {
        assertThat(TypedAddress.read(target)).isEmpty();
    }

    @Property
    void aPathIsNeverChangedAndWhatWasReadIsReadAgain(@ForAll String query) {
        TypedAddress.read("/path?" + query).ifPresent(address -> {
            assertThat(URI.create(address).getRawPath()).isEqualTo("/path");
            assertThat(TypedAddress.read(address)).contains(address);
        });
    }

    @Test
    void anAddressWithAHostKeepsIt() {
        assertThat(TypedAddress.read("http://portal.example/search?q=a|b"))
                .contains("http://portal.example/search?q=a%7Cb");
    }
}
