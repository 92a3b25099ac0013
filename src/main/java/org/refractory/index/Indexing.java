package org.refractory.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.refractory.index.projection.Projections;
import org.refractory.index.projection.Side;

/** Starts and stops the threads that keep the indexes of this node. */
@ApplicationScoped
class Indexing {
    private static final Logger LOG = Logger.getLogger(Indexing.class);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    /** As long as the starter content takes on a slow machine, generously: nobody's first page is a 503. */
    private static final Duration FIRST_BUILD = Duration.ofSeconds(10);

    /** After the starter content was loaded; the web server opens after all that start. */
    private static final int LATE = Interceptor.Priority.LIBRARY_AFTER;

    private final IndexConfig config;
    private final PublicIndex publicIndex;
    private final DeskIndex deskIndex;
    private final Projections projections;
    private final DataSource database;
    private final List<Wake> wakes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Indexing(
            IndexConfig config,
            PublicIndex publicIndex,
            DeskIndex deskIndex,
            Projections projections,
            DataSource database) {
        this.config = config;
        this.publicIndex = publicIndex;
        this.deskIndex = deskIndex;
        this.projections = projections;
        this.database = database;
    }

    /** What an earlier run left is served before the first request comes in. */
    void start(@Observes @Priority(LATE) StartupEvent event) throws InterruptedException {
        if (!config.enabled()) {
            return;
        }
        Wake publicWake = follow(Side.PUBLIC, publicIndex);
        Wake deskWake = follow(Side.DESK, deskIndex);
        LogListener listener = new LogListener(database, List.of(publicWake, deskWake));
        start("index-listener", listener, listener.wake());
        publicIndex.awaitFirst(FIRST_BUILD);
    }

    private Wake follow(Side side, LiveIndex index) {
        Tailer tailer = new Tailer(index, config, new Follower(side, projections));
        tailer.open();
        start("index-" + side.key(), tailer, tailer.wake());
        return tailer.wake();
    }

    private void start(String name, Runnable work, Wake wake) {
        wakes.add(wake);
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }

    /** Late in the stop, so that requests end first. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
        wakes.forEach(Wake::end);
        for (Thread thread : threads) {
            if (!thread.join(STOPPING)) {
                LOG.warnf("%s did not end in time; what it has kept is safe", thread.getName());
            }
        }
    }
}
