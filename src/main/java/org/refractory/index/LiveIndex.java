package org.refractory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** The index that is being served; another can take its place at any moment. */
public class LiveIndex {
    private static final Logger LOG = Logger.getLogger(LiveIndex.class);

    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable OpenIndex serving;
    private volatile long lag;

    /** Whether there is anything to serve. */
    public boolean isReady() {
        return serving != null;
    }

    /**
     * The newest state; close it soon.
     *
     * @throws Problem while the first index is being built
     */
    public Lease acquire() {
        while (true) {
            OpenIndex index = serving;
            if (index == null) {
                throw new Problem(
                        ProblemType.INDEX_BUILDING,
                        "The portal is reading its records in. Try again in a few seconds.",
                        List.of(),
                        Map.of("Retry-After", "5"));
            }
            try {
                return index.lease();
            } catch (AlreadyClosedException e) {
                if (index == serving) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the served index reflects. */
    public Cursor cursor() {
        try (Lease lease = acquire()) {
            return lease.cursor();
        }
    }

    /** For metrics: the log position it reflects, 0 while there is nothing to serve. */
    long generation() {
        return isReady() ? cursor().generation().position() : 0;
    }

    /** The log position up to which its writer has come; after a fault it goes back to what was kept, and comes again. */
    long taken() {
        OpenIndex index = serving;
        return index == null ? 0 : index.cursor().generation().position();
    }

    /** Whether readers see all that was taken in. */
    boolean isAllShown() {
        OpenIndex index = serving;
        return index == null || index.isShown();
    }

    /** For metrics: how many records it holds. */
    long documents() {
        if (!isReady()) {
            return 0;
        }
        try (Lease lease = acquire()) {
            return lease.searcher().getIndexReader().numDocs();
        }
    }

    /** How many rows of the log it was behind when the database was last asked. */
    public long lag() {
        return lag;
    }

    void lag(long rows) {
        lag = rows;
    }

    @Nullable
    OpenIndex serving() {
        return serving;
    }

    /** Serves another index from now on; whoever holds a state of the old one keeps it. */
    void serve(@Nullable OpenIndex index) {
        serving = index;
        if (index != null) {
            first.countDown();
        }
    }

    /** Waits until there was something to serve, but not for ever: the first build of a large record takes long. */
    void awaitFirst(Duration atMost) throws InterruptedException {
        if (!first.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("The first index is still being built; until then pages answer 503");
        }
    }
}
