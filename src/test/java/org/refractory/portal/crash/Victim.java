package org.refractory.portal.crash;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.refractory.portal.Node;

/** Who is killed with SIGKILL. */
enum Victim {
    PORTAL,
    POSTMASTER,
    BACKEND,
    PORTAL_AND_POSTMASTER,
    POSTMASTER_THEN_PORTAL;

    static Victim any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    void kill(Node node, Random random) throws Exception {
        switch (this) {
            case PORTAL -> node.kill();
            case POSTMASTER -> kill(postmaster(node));
            case BACKEND -> killABackend(node, random);
            case PORTAL_AND_POSTMASTER -> {
                ProcessHandle postmaster = postmaster(node);
                node.kill();
                kill(postmaster);
            }
            case POSTMASTER_THEN_PORTAL -> {
                kill(postmaster(node));
                Thread.sleep(random.nextInt(1_000)); // somewhere in the portal's own attempt to bring it back
                node.kill();
            }
        }
    }

    private static ProcessHandle postmaster(Node node) throws IOException {
        return node.data().server().process().orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void killABackend(Node node, Random random) throws IOException {
        List<ProcessHandle> children = postmaster(node).children().toList();
        children.get(random.nextInt(children.size())).destroyForcibly();
    }
}
