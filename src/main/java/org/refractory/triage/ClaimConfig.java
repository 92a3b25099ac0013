package org.refractory.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long one curator may keep an article to themselves. */
@ConfigMapping(prefix = "refractory.claim")
public interface ClaimConfig {
    /** Long enough to read an article and write about it, short enough that nothing is forgotten over night. */
    @WithDefault("2h")
    Duration length();
}
