package org.refractory.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks is told by the connection, and by a proxy's header only where the operator named that proxy. */
class ClientsTest {
    private final Clients behindAProxy = clients("10.0.0.0/8");
    private final Clients alone = clients("");

    private static Clients clients(String proxies) {
        return new Clients(new NetworkConfig() {
            @Override
            public Optional<List<Network>> proxies() {
                return proxies.isEmpty() ? Optional.empty() : Optional.of(networks(proxies));
            }

            @Override
            public List<Network> operators() {
                return networks("127.0.0.1,::1,192.0.2.7");
            }
        });
    }

    private static List<Network> networks(String list) {
        return Stream.of(list.split(",")).map(Network::parse).toList();
    }

    @Test
    void anOperatorIsKnownByTheConnection() {
        assertThat(alone.of("127.0.0.1", List.of()).operator()).isTrue();
        assertThat(alone.of("198.51.100.1", List.of()).operator()).isFalse();
    }

    @Test
    void aHeaderFromAnybodyMakesNoOperator() {
        assertThat(alone.of("198.51.100.1", List.of("192.0.2.7")).operator()).isFalse();
        assertThat(alone.of("198.51.100.1", List.of("127.0.0.1")))
                .as("and does not change who asks")
                .isEqualTo(alone.of("198.51.100.1", List.of("203.0.113.9")));
        assertThat(alone.of("127.0.0.1", List.of("198.51.100.1")).operator())
                .as("a proxy that nobody named speaks for strangers")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,true", "'127.0.0.1, 198.51.100.1',false", "'192.0.2.7, 10.1.1.1',true", "rubbish,false"})
    void ofANamedProxysHeaderTheLastUnknownAddressCounts(String header, boolean operator) {
        assertThat(behindAProxy.of("10.0.0.5", List.of(header)).operator()).isEqualTo(operator);
    }

    @Test
    void nobodyKnownIsNoOperator() {
        assertThat(alone.of(null, List.of()).operator()).isFalse();
        assertThat(alone.of("not an address", List.of()).operator()).isFalse();
    }
}
