package org.refractory.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Which PostgreSQL this process works with, and whether it looks after it. */
public sealed interface Database extends AutoCloseable {
    String URL_KEY = "quarkus.datasource.jdbc.url";

    @Override
    void close();

    /** One that somebody else runs: configured by an address, or embedded and owned by another process. */
    record Foreign(String description) implements Database {
        @Override
        public void close() {}
    }

    /** Ours: started, watched and stopped by this process, which holds the data folder's lock. */
    final class Owned implements Database {
        private static final Logger LOG = Logger.getLogger(Database.class);

        private final PostgresServer server;
        private final OwnerLock lock;
        private volatile boolean closing;

        Owned(PostgresServer server, OwnerLock lock) throws IOException {
            this.server = server;
            this.lock = lock;
            use(server.start());
            Thread.ofVirtual().name("database-watch").start(this::watch);
        }

        /** Starts the server again whenever it dies, at growing intervals while it will not start. */
        private void watch() {
            Duration pause = Duration.ofMillis(200);
            while (!closing) {
                try {
                    Optional<ProcessHandle> process = server.process();
                    if (process.isPresent()) {
                        process.get().onExit().join();
                        pause = Duration.ofMillis(200);
                    }
                    pause = restart(pause);
                } catch (IOException | RuntimeException | InterruptedException e) {
                    LOG.errorf("The embedded database did not come back: %s", e.getMessage());
                    pause = longer(pause);
                }
            }
        }

        private Duration restart(Duration pause) throws IOException, InterruptedException {
            Thread.sleep(pause);
            synchronized (this) {
                if (!closing && server.process().isEmpty()) {
                    LOG.warn("The embedded database has died; starting it again");
                    server.start();
                    LOG.info("The embedded database is back");
                }
            }
            return longer(pause);
        }

        private static Duration longer(Duration pause) {
            Duration twice = pause.multipliedBy(2);
            return twice.compareTo(Duration.ofSeconds(30)) > 0 ? Duration.ofSeconds(30) : twice;
        }

        @Override
        public synchronized void close() {
            if (closing) {
                return;
            }
            closing = true;
            try {
                server.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                lock.close();
            }
        }
    }

    /** Finds the database for a portal, which must own the data folder. */
    static Database forPortal(DataFolder data) throws IOException {
        Optional<OwnerLock> lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.PORTAL);
        Instant since = Instant.now();
        boolean told = false;
        while (lock.isEmpty()) {
            if (OwnerLock.isHeldByPortal(data.ownerLock())) {
                throw new StartFailure(
                        "Another portal already uses the data folder %s. Stop it first, or name another in REFRACTORY_DATA."
                                .formatted(data.root()));
            }
            if (!told) {
                Logger.getLogger(Database.class)
                        .infof("A command is at work on %s; the portal starts when it is done", data.root());
                told = true;
            }
            pause(since);
            lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.PORTAL);
        }
        OwnerLock held = lock.get();
        return external().isPresent() ? new OwnedFolder(held) : new Owned(server(data), held);
    }

    /** Finds the database for a command: it attaches to what a running portal owns, or owns the folder while it runs. */
    static Database forCommand(DataFolder data) throws IOException {
        Optional<Foreign> external = external();
        if (external.isPresent()) {
            return external.get();
        }
        Instant since = Instant.now();
        while (true) {
            Optional<OwnerLock> lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.COMMAND);
            if (lock.isPresent()) {
                return new Owned(server(data), lock.get());
            }
            PostgresServer server = server(data);
            Optional<PostgresServer.Access> access = server.access();
            if (access.isPresent() && server.process().isPresent()) {
                use(access.get());
                return new Foreign("embedded, run by the process that owns " + data.root());
            }
            pause(since);
        }
    }

    /** An external database of a portal that owns its data folder because its indexes live there. */
    record OwnedFolder(OwnerLock lock) implements Database {
        @Override
        public void close() {
            lock.close();
        }
    }

    private static Optional<Foreign> external() {
        String url = Settings.text(URL_KEY, "");
        return url.isEmpty() ? Optional.empty() : Optional.of(new Foreign(url));
    }

    private static PostgresServer server(DataFolder data) {
        return new PostgresServer(data.postgres(), data.postgres());
    }

    private static void use(PostgresServer.Access access) {
        System.setProperty(URL_KEY, access.jdbcUrl());
        System.setProperty("quarkus.datasource.username", access.user());
        System.setProperty("quarkus.datasource.password", access.password());
    }

    private static void pause(Instant since) {
        if (Duration.between(since, Instant.now()).compareTo(Duration.ofHours(1)) > 0) {
            throw new StartFailure(
                    "The data folder stayed in use for an hour. Find the process in owner.lock and stop it.");
        }
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the data folder.", e);
        }
    }
}
