package org.refractory.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The embedded server of a data folder that this process owns: started, watched and stopped by it. */
public final class EmbeddedDatabase implements Database {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** A server that lived this long was well; its death begins a new count. */
    private static final Duration WELL = Duration.ofSeconds(10);

    private final PostgresServer server;
    private final OwnerLock lock;
    private volatile boolean closed;
    /** Why it did not come back, as last told; empty while it is well. */
    private String trouble = "";

    EmbeddedDatabase(PostgresServer server, OwnerLock lock) {
        this.server = server;
        this.lock = lock;
    }

    @Override
    public synchronized void open() throws IOException {
        if (closed) {
            throw new StartFailure("The portal was told to stop while it was starting.");
        }
        Database.use(server.start());
        Thread.ofVirtual().name("database-watch").start(this::watch);
    }

    /** Starts the server again whenever it dies, at growing intervals while that does not help. */
    private void watch() {
        Duration pause = SHORTEST;
        while (!closed) {
            Instant since = Instant.now();
            awaitDeath();
            boolean wasWell = Duration.between(since, Instant.now()).compareTo(WELL) > 0;
            pause = wasWell ? SHORTEST : pause;
            sleep(pause);
            revive();
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    /** Looks again every few seconds: a dead process that nobody reaps (in a container) never tells. */
    private void awaitDeath() {
        try {
            for (var process = server.process(); process.isPresent(); process = server.process()) {
                process.get()
                        .onExit()
                        .completeOnTimeout(process.get(), 2, TimeUnit.SECONDS)
                        .join();
            }
        } catch (IOException e) {
            LOG.errorf("The embedded database cannot be watched: %s", e.getMessage());
        }
    }

    /** Tells the same trouble once, however often it is met. */
    private synchronized void revive() {
        try {
            if (!closed && server.process().isEmpty()) {
                if (trouble.isEmpty()) {
                    LOG.warn("The embedded database has died; starting it again");
                }
                server.startAgain();
                LOG.info("The embedded database is back");
                trouble = "";
            }
        } catch (IOException | RuntimeException e) {
            String now = String.valueOf(e.getMessage());
            if (!now.equals(trouble)) {
                LOG.errorf("The embedded database did not come back and is tried again: %s", now);
            }
            trouble = now;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The postmaster, if it lives. */
    Optional<ProcessHandle> process() throws IOException {
        return server.process();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
