package org.refractory.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.refractory.index.projection.Side;

/** How large the indexes are and how far they follow the log. */
@Singleton
class IndexMetrics {
    private final MeterRegistry registry;
    private final PublicIndex publicIndex;
    private final DeskIndex deskIndex;

    IndexMetrics(MeterRegistry registry, PublicIndex publicIndex, DeskIndex deskIndex) {
        this.registry = registry;
        this.publicIndex = publicIndex;
        this.deskIndex = deskIndex;
    }

    void start(@Observes StartupEvent event) {
        follow(Side.PUBLIC, publicIndex);
        follow(Side.DESK, deskIndex);
    }

    private void follow(Side side, LiveIndex index) {
        String tag = side.key();
        Gauge.builder("refractory_index_lag_rows", index, LiveIndex::lag)
                .description("Rows of the log that the index does not reflect yet")
                .tag("index", tag)
                .register(registry);
        Gauge.builder("refractory_index_generation", index, LiveIndex::generation)
                .description("Log position of the newest change that the index reflects")
                .tag("index", tag)
                .register(registry);
        Gauge.builder("refractory_index_documents", index, LiveIndex::documents)
                .description("Documents in the index")
                .tag("index", tag)
                .register(registry);
    }
}
