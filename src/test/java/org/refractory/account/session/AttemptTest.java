package org.refractory.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.refractory.web.door.Client;

class AttemptTest {
    private static final Client HOME = new Client("192.0.2.7", false);

    @Test
    void theSameEmailIsTheSameAccountHoweverItIsTyped() {
        assertThat(Attempt.of(" Ada@Example.org ", HOME)).isEqualTo(Attempt.of("ada@example.org", HOME));
    }

    @Test
    void nothingTypedIsKept() {
        assertThat(Attempt.of("ada@example.org", HOME).account()).hasSize(64).doesNotContain("ada");
    }
}
