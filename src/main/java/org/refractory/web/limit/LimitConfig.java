package org.refractory.web.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What one client may take; operators and named proxies are not held up. */
@ConfigMapping(prefix = "refractory.network")
public interface LimitConfig {
    /** Pages, feeds and answers to programs alike. A page is about three; a clinic behind one address reads with 100 people. */
    @Min(1)
    @Max(1_000_000)
    @WithDefault("50")
    int requestsPerSecond();

    /** So many may come at once before they are counted out: a reader of a feed directory begins so. */
    @Min(1)
    @Max(1_000_000)
    @WithDefault("1000")
    int requestsAtOnce();

    /** Open connections, in all: each may hold some ten kilobytes. */
    @Min(10)
    @Max(1_000_000)
    @WithDefault("2000")
    int connections();

    /** Of which one client may have so many: browsers open six. */
    @Min(1)
    @Max(1_000_000)
    @WithDefault("200")
    int connectionsPerClient();
}
