package org.refractory.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * At which port a server is found; the same each time if possible, because those who know it know no other.
 *
 * @param file that keeps the last one
 */
record PostgresPort(Path file) {
    /**
     * Below the range from which systems lend ports to clients. There, a client that knocks while nobody listens can be
     * connected to itself, and then holds the very port that the server wants back.
     */
    private static final int FIRST = 20_000;

    private static final int MANY = 10_000;
    private static final int TRIES = 50;

    /** The port of the last time if it is free, else any free one. */
    int choose() throws IOException {
        int port = last().filter(PostgresPort::isFree).orElseGet(PostgresPort::any);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int any() {
        return new Random()
                .ints(TRIES, FIRST, FIRST + MANY)
                .filter(PostgresPort::isFree)
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "No free port was found for the embedded database among those from %d on.".formatted(FIRST)));
    }

    /** @throws IOException if another program has the port of the last time, for now */
    int again() throws IOException {
        int port = last().orElseThrow(() -> new IOException("It was never started"));
        if (!isFree(port)) {
            throw new IOException("another program has its port %d, and the portal looks for it there".formatted(port));
        }
        return port;
    }

    private Optional<Integer> last() throws IOException {
        String words = Files.exists(file) ? Files.readString(file).strip() : "";
        return words.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(words)) : Optional.empty();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
