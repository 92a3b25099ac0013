package org.refractory.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

/** How the portal names itself to the world. */
@ConfigMapping(prefix = "refractory")
public interface SiteConfig {
    /** The address people use, without a slash at the end; absolute links come from it, never from the Host header. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    URI publicUrl();

    /** Months and digests follow it. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** The folder that holds the embedded database and the indexes; read before this mapping exists, see {@code DataFolder}. */
    @WithDefault("data")
    Path data();

    /** Whether the portal stops when the process that started it dies; set by the build's own start command. */
    @WithDefault("false")
    boolean stopWithParent();
}
