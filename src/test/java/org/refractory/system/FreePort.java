package org.refractory.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;

/**
 * A port that nothing uses, for a server that a test starts.
 *
 * <p>It lies below those that systems lend to clients, for which {@link PostgresPort} gives the reason, and below that
 * one's own: a test that knocks until its portal listens could otherwise be connected to itself and keep the portal out.
 */
public final class FreePort {
    private static final int FIRST = 10_000;
    private static final int MANY = 10_000;
    private static final int TRIES = 50;
    private static final Random RANDOM = new Random();

    private FreePort() {}

    public static int any() {
        return RANDOM.ints(TRIES, FIRST, FIRST + MANY)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** On no address of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
