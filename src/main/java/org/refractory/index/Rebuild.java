package org.refractory.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Target;

/** Builds an index from nothing while the old one goes on being followed, as far as it can take today's documents. */
final class Rebuild implements Target {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final OpenIndex fresh;
    private final Follower follower;
    private final Wake wake;
    private @Nullable OpenIndex old;

    /** @param old what is served meanwhile and can be followed, or null */
    Rebuild(OpenIndex fresh, @Nullable OpenIndex old, Follower follower, Wake wake) {
        this.fresh = fresh;
        this.old = old;
        this.follower = follower;
        this.wake = wake;
    }

    /** Thrown when the process ends before the build does; the next start begins again. */
    static final class Interrupted extends IOException {
        Interrupted() {
            super("The portal is stopping");
        }
    }

    /** Afterwards the fresh index is kept and reflects the end of the log. */
    void run(String fingerprint) throws SQLException, IOException {
        ActivityTail.Mark start = follower.end();
        follower.all(this);
        fresh.commit(new Cursor(start, fingerprint));
        while (follower.step(fresh)) {
            pause();
        }
        fresh.keep();
    }

    @Override
    public void put(List<Projection> projections) throws IOException, SQLException {
        fresh.put(projections);
        pause();
    }

    @Override
    public void add(List<Projection> projections) throws IOException, SQLException {
        fresh.add(projections);
        pause();
    }

    @Override
    public void contradictions(Collection<String> evidence, List<Projection> pairs) throws IOException, SQLException {
        fresh.contradictions(evidence, pairs);
        pause();
    }

    @Override
    public void replaceAll(Fields.Type type, List<Projection> projections) throws IOException, SQLException {
        fresh.replaceAll(type, projections);
        pause();
    }

    private void pause() throws SQLException, IOException {
        if (wake.isEnding()) {
            throw new Interrupted();
        }
        if (old != null) {
            try {
                follower.step(old);
            } catch (IOException | IllegalArgumentException | AlreadyClosedException e) {
                LOG.infof(
                        "The old index cannot take new documents and stays as it is until the new one is built: %s", e);
                old = null;
            }
        }
    }
}
