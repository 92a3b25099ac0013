package org.refractory.search;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets those who take a turn work in the order in which they come, as many at once as there are processors: if all worked at
 * once, the first would be done as late as the last. Who takes long holds up nobody: the place is free again after a while, and
 * the work goes on beside that of the next.
 */
final class Turns {
    private final int places;
    private final long aWhile;
    private final ReentrantLock lock = new ReentrantLock();

    /** Those that have a place, the one that has it longest first. */
    private final Queue<Turn> working = new ArrayDeque<>();

    /** Those that wait for one, the first comer first. */
    private final Queue<Condition> line = new ArrayDeque<>();

    /** @param aWhile how long a place is kept for a work that is not done */
    Turns(int places, Duration aWhile) {
        this.places = places;
        this.aWhile = aWhile.toNanos();
    }

    /** A place to work, to be closed when the work is done. */
    final class Turn implements AutoCloseable {
        private final long since = System.nanoTime();

        private long left() {
            return aWhile - (System.nanoTime() - since);
        }

        @Override
        public void close() {
            lock.lock();
            try {
                working.remove(this);
                callNext();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits for a place; whoever is interrupted works at once, and finds out at the next thing that can be interrupted. */
    Turn take() {
        lock.lock();
        try {
            if (!line.isEmpty() || untilFree() > 0) {
                awaitPlace(lock.newCondition());
            }
            Turn turn = new Turn();
            working.add(turn);
            callNext(); // there may be another place
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private void awaitPlace(Condition call) {
        line.add(call);
        try {
            while (!call.equals(line.peek())) {
                call.await();
            }
            for (long left = untilFree(); left > 0; left = untilFree()) {
                call.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            line.remove(call);
        }
    }

    private void callNext() {
        Condition next = line.peek();
        if (next != null) {
            next.signal();
        }
    }

    /** Nanoseconds until there is a place, unless somebody is done earlier. */
    private long untilFree() {
        Turn longest = working.peek();
        while (longest != null && longest.left() <= 0) {
            working.remove();
            longest = working.peek();
        }
        return longest == null || working.size() < places ? 0 : longest.left();
    }

    /** How many wait for a place. */
    int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }
}
