package org.refractory.index;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.refractory.activity.ActivityTail;
import org.refractory.web.PublicGeneration;

/** Everything that is public and nothing else. */
@Singleton
public class PublicIndex extends LiveIndex implements PublicGeneration {
    /** The log position of the newest public change that is being served. */
    public long number() {
        return cursor().generation().position();
    }

    /** When that change was made. */
    public Instant at() {
        return cursor().generation().at();
    }

    @Override
    public State state() {
        ActivityTail.Mark generation = cursor().generation();
        return new State(generation.position(), generation.at());
    }
}
