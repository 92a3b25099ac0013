package org.refractory.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where a thread sleeps until there is something to do, the time is over, or it is told to end. No call is lost. */
final class Wake {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private boolean pending;
    private boolean ending;

    void call() {
        lock.lock();
        try {
            pending = true;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ending = true;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isEnding() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }

    /** Returns at once where it was called since it last returned. */
    void await(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!pending && !ending && left > 0) {
                left = called.awaitNanos(left);
            }
            pending = false;
        } catch (InterruptedException e) {
            ending = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps through calls, up to the end. */
    void rest(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!ending && left > 0) {
                left = called.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            ending = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
