package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptTest {
    @Test
    void theSameEmailIsTheSameAccountHoweverItIsTyped() {
        assertThat(Attempt.of(" Ada@Example.org ", "192.0.2.7")).isEqualTo(Attempt.of("ada@example.org", "192.0.2.7"));
    }

    @Test
    void nothingTypedIsKept() {
        assertThat(Attempt.of("ada@example.org", "192.0.2.7").account())
                .hasSize(64)
                .doesNotContain("ada");
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        assertThat(Attempt.of("a", "2001:db8:1:2::1").address())
                .isEqualTo(Attempt.of("a", "2001:db8:1:2:ffff::9").address())
                .isNotEqualTo(Attempt.of("a", "2001:db8:1:3::1").address());
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsTheSame() {
        assertThat(Attempt.of("a", "::ffff:192.0.2.7").address()).isEqualTo("192.0.2.7");
    }
}
