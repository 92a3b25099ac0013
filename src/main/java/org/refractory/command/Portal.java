package org.refractory.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The portal as it runs until it is told to stop. */
public class Portal implements QuarkusApplication {
    /** Set by the build's own start command: the portal must not outlive it. */
    private static final String STOP_WITH_PARENT = "refractory.stop-with-parent";

    @Override
    public int run(String... arguments) {
        if (Boolean.getBoolean(STOP_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Portal::stopAfter);
        }
        Quarkus.waitForExit();
        return 0;
    }

    private static void stopAfter(ProcessHandle parent) {
        Thread.ofVirtual().name("parent-watch").start(() -> {
            parent.onExit().join();
            Quarkus.asyncExit();
        });
    }
}
