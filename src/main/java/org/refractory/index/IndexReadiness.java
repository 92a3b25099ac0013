package org.refractory.index;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node can be read from, and how far its index is behind the log. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private final PublicIndex index;
    private final IndexConfig config;

    IndexReadiness(PublicIndex index, IndexConfig config) {
        this.index = index;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("index");
        if (!config.enabled()) {
            return response.up().withData("enabled", false).build();
        }
        if (!index.isReady()) {
            return response.down().withData("building", true).build();
        }
        return response.up()
                .withData("generation", index.number())
                .withData("lag rows", index.lag())
                .build();
    }
}
