package org.refractory.index;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.refractory.activity.ActivityTail;
import org.refractory.intake.Backlog;

/** What the log holds for the public index beyond what it has taken in. */
@Singleton
class PublicBacklog implements Backlog {
    private final PublicIndex index;
    private final ActivityTail log;

    PublicBacklog(PublicIndex index, ActivityTail log) {
        this.index = index;
        this.log = log;
    }

    @Override
    public long due(int most) throws SQLException {
        return log.publicBefore(most);
    }

    /** Nobody waits for a process without indexes, nor for the first one to be built. */
    @Override
    public long taken() {
        return index.isReady() ? index.taken() : Long.MAX_VALUE;
    }
}
