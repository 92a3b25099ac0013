package org.refractory.web;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Stands in until an index serves the public record. */
@DefaultBean
@ApplicationScoped
class NothingYet implements PublicGeneration {
    @Override
    public long number() {
        return 0;
    }

    @Override
    public Instant at() {
        return Instant.EPOCH;
    }
}
