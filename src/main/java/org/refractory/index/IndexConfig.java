package org.refractory.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The indexes of this node. */
@ConfigMapping(prefix = "refractory.index")
public interface IndexConfig {
    /** Whether this process keeps indexes; commands do not. */
    @WithDefault("true")
    boolean enabled();

    /** Where they live; they can be deleted while the portal is stopped. */
    @WithDefault("${refractory.data:data}/index")
    Path folder();

    /** How often the log is read when nothing wakes its readers. */
    @WithDefault("1s")
    Duration poll();
}
