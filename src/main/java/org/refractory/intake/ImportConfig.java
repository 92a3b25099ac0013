package org.refractory.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an import may bring, and in what portions it is committed. */
@ConfigMapping(prefix = "refractory.import")
public interface ImportConfig {
    /** The most bytes of one file, unpacked; NLM's yearly files have 200 to 400 million. */
    @WithDefault("2G")
    MemorySize maxSize();

    /** How many records are committed at a time: large enough for the speed, small enough for a short transaction. */
    @WithDefault("500")
    int batchSize();
}
