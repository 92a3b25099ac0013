package org.refractory.account.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long people and programs stay signed in. */
@ConfigMapping(prefix = "refractory.session")
public interface SessionConfig {
    /** A browser that asks nothing for so long is signed out. Half a day: a curator's typed text must survive lunch. */
    @DurationMin(minutes = 1)
    @WithDefault("PT12H")
    Duration idle();

    /** Even a busy browser signs in again after so long, so that a forgotten machine does not stay open for good. */
    @DurationMin(minutes = 1)
    @WithDefault("P30D")
    Duration longest();

    /** An access token for a program works so long; a year, so that it is renewed before its maker is forgotten. */
    @DurationMin(minutes = 1)
    @WithDefault("P365D")
    Duration token();
}
