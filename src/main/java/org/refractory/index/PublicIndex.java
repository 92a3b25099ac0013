package org.refractory.index;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.refractory.web.PublicGeneration;

/** Everything that is public and nothing else. */
@Singleton
public class PublicIndex extends LiveIndex implements PublicGeneration {
    @Override
    public long number() {
        return cursor().generation().position();
    }

    @Override
    public Instant at() {
        return cursor().generation().at();
    }
}
