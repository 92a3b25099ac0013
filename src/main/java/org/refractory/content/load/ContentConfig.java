package org.refractory.content.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the starter content is loaded. */
@ConfigMapping(prefix = "refractory.content")
interface ContentConfig {
    /** At each start; content that was loaded before is skipped in milliseconds. Off for a portal that starts empty. */
    @WithDefault("true")
    boolean load();
}
