package org.refractory.intake;

import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Holds an import back between its batches while the public index of this node is behind. The index follows the log in its
 * order: what people write during an import waits for what the import wrote before, and shares the processors with it.
 */
final class Courtesy {
    private static final Logger LOG = Logger.getLogger(Courtesy.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Backlog backlog;
    private final int most;
    private final Duration patience;

    /** Where the index stood still: an import comes to its end also where the index cannot be written. */
    private long givenUpAt = -1;

    /**
     * @param most public changes that the index may still have before it when a batch begins
     * @param patience how long an index is waited for that does not move at all
     */
    Courtesy(Backlog backlog, int most, Duration patience) {
        this.backlog = backlog;
        this.most = most;
        this.patience = patience;
    }

    /** Returns when the next batch may be stored. What is written meanwhile is not waited for, so that this ends. */
    void keep() {
        try {
            await(backlog.due(most));
        } catch (SQLException e) {
            LOG.debugf("How far the index is behind is not known: %s", e.getMessage()); // storing tells what is wrong
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        }
    }

    /** An index that goes back and forth does not come forward. */
    private void await(long due) throws InterruptedException {
        long since = System.nanoTime();
        long farthest = Math.max(givenUpAt, backlog.taken());
        while (farthest < due && farthest > givenUpAt) {
            Thread.sleep(BETWEEN_LOOKS);
            long now = backlog.taken();
            if (now > farthest) {
                farthest = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                LOG.warnf("The public index stands still at %d of %d: the import goes on without it", farthest, due);
                givenUpAt = farthest;
            }
        }
    }
}
