package org.refractory.index;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.refractory.system.Disk;

/** The one thread that writes one index: it opens it, builds it where needed, and follows the log from then on. */
final class Tailer implements Runnable {
    private static final Logger LOG = Logger.getLogger(Tailer.class);
    /** Short, so that what is accepted right after an outage is public within a second all the same. */
    private static final Duration REST = Duration.ofMillis(250);
    /** Doing the same again would fail the same way for a while. */
    private static final Duration REST_FROM_FAULTS = Duration.ofSeconds(2);

    /** What imports bring is shown after so long without more of it, see {@link Follower}. */
    private static final Duration LULL = Duration.ofMillis(250);

    /** What is held is kept after so long: rarely enough to leave the disk alone, and a crash costs a moment's reading. */
    private static final Duration KEEP = Duration.ofSeconds(2);

    private final LiveIndex live;
    private final IndexFolder folder;
    private final Follower follower;
    private final Duration poll;
    private final String name;
    private final String fingerprint = Fingerprint.current();
    private final Wake wake = new Wake();
    private boolean verified;
    private boolean rehearsed;
    private boolean away;
    /** When all that is held was last known to be kept. */
    private long keptAt;
    /** What was told last of what keeps it from following; empty while all is well. */
    private String fault = "";

    Tailer(LiveIndex live, IndexConfig config, Follower follower) {
        this.live = live;
        this.name = follower.side().key();
        this.folder = IndexFolder.of(config, follower.side());
        this.follower = follower;
        this.poll = config.poll().compareTo(KEEP) < 0 ? config.poll() : KEEP;
    }

    Wake wake() {
        return wake;
    }

    /** Serves what an earlier run left, so that reading does not wait for the database. */
    void open() {
        try {
            Optional<Path> current = folder.current();
            if (current.isPresent()) {
                live.serve(OpenIndex.open(current.get()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The %s index cannot be read and will be built again: %s", name, e);
        }
    }

    @Override
    public void run() {
        while (!wake.isEnding()) {
            try {
                boolean more = work();
                recovered();
                if (!more) {
                    wake.await(live.isAllShown() ? poll : LULL);
                }
            } catch (Rebuild.Interrupted e) {
                LOG.debugf("The %s index was not finished: %s", name, e.getMessage());
            } catch (SQLException e) {
                lost(e);
            } catch (IOException | RuntimeException | Error e) {
                failed(e); // also where memory ran out: nobody else brings the index forward
            }
        }
        close();
    }

    private boolean work() throws SQLException, IOException {
        if (!verified) {
            verify();
        }
        OpenIndex index = Objects.requireNonNull(live.serving());
        boolean more = follower.step(index);
        keep(index);
        live.lag(more || !index.isShown() ? follower.behind(index) : 0);
        return more;
    }

    private void keep(OpenIndex index) throws IOException {
        long now = System.nanoTime();
        if (!index.isKept() && now - keptAt >= KEEP.toNanos()) {
            follower.keep(index);
        }
        if (index.isKept()) {
            keptAt = now;
        }
    }

    /** At the start and after each outage: the database may have been restored from elsewhere. */
    private void verify() throws SQLException, IOException {
        OpenIndex index = live.serving();
        if (index == null || !isOurs(index)) {
            rebuild(index);
        } else if (!rehearsed) {
            rehearsed = true; // once, whatever becomes of it: nothing depends on it
            follower.rehearse(index);
        }
        verified = true;
    }

    private boolean isOurs(OpenIndex index) throws SQLException, IOException {
        Cursor cursor = index.cursor();
        return cursor.fingerprint().equals(fingerprint) && follower.knows(cursor);
    }

    private void rebuild(@Nullable OpenIndex old) throws SQLException, IOException {
        long started = System.nanoTime();
        folder.sweep(old == null ? null : old.path());
        OpenIndex fresh = OpenIndex.create(folder.fresh(), fingerprint);
        try {
            boolean canFollow = old != null && follower.knows(old.cursor());
            new Rebuild(fresh, canFollow ? old : null, follower, wake).run(fingerprint);
            folder.makeCurrent(fresh.path());
        } catch (SQLException | IOException | RuntimeException | Error e) {
            fresh.close();
            folder.sweep(old == null ? null : old.path()); // half an index would keep a full disk full
            throw e;
        }
        live.serve(fresh);
        if (old != null) {
            old.close();
        }
        folder.sweep(fresh.path());
        LOG.infof("The %s index was built in %d ms", name, (System.nanoTime() - started) / 1_000_000);
    }

    private void lost(SQLException e) {
        if (!away) {
            LOG.warnf("The %s index cannot reach the database and serves what it has: %s", name, e.getMessage());
        }
        away = true;
        verified = false;
        follower.forget();
        showWhatIsHeld();
        wake.rest(REST);
    }

    /** What was read before the database went away is not kept from readers until it is back. */
    private void showWhatIsHeld() {
        OpenIndex index = live.serving();
        try {
            if (index != null && !index.isShown()) {
                follower.show(index);
            }
        } catch (IOException | RuntimeException | Error e) {
            failed(e);
        }
    }

    /** Tells the same fault once, however often it is met. */
    private void failed(Throwable e) {
        boolean full = Disk.isFull(e, folder.root());
        String now = full ? "full" : e.toString();
        if (!now.equals(fault) && full) {
            LOG.errorf(
                    "The disk of %s is full: the %s index serves what it has until space is freed there",
                    folder.root(), name);
        } else if (!now.equals(fault)) {
            LOG.errorf(e, "The %s index could not be brought forward; it is tried again", name);
        }
        fault = now;
        wake.rest(REST_FROM_FAULTS);
    }

    private void recovered() {
        if (away || !fault.isEmpty()) {
            LOG.infof("The %s index follows the log again", name);
        }
        away = false;
        fault = "";
    }

    private void close() {
        try {
            OpenIndex index = live.serving();
            live.serve(null);
            if (index != null) {
                try (index) {
                    if (!index.isKept()) {
                        index.keep();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The %s index was not closed in order: %s", name, e);
        }
    }
}
