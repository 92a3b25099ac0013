package org.refractory.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A connection on which one page is asked for after the other. It knows as little of HTTP as that takes: whatever a client does
 * to an answer is measured as the portal's.
 */
final class Line implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 1 << 16;
    private static final String LENGTH = "content-length:";
    private static final String PORTIONS = "transfer-encoding: chunked";
    private static final String LAST = "connection: close";

    private final URI door;
    private final byte[] skipped = new byte[BUFFER];
    private Socket socket = new Socket();
    private InputStream answers = InputStream.nullInputStream();

    Line(URI door) throws IOException {
        this.door = door;
        open();
    }

    private void open() throws IOException {
        socket.close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(door.getHost(), door.getPort()), (int) PATIENCE.toMillis());
        answers = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /**
     * Asks, and reads the whole answer.
     *
     * @return the status
     */
    int ask(String path) throws IOException {
        String asked = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html,application/json\r\n\r\n"
                .formatted(path, door.getAuthority());
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean portions = false;
        boolean last = false;
        for (String header = line().toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line().toLowerCase(Locale.ROOT)) {
            length = header.startsWith(LENGTH)
                    ? Long.parseLong(header.substring(LENGTH.length()).trim())
                    : length;
            portions |= header.equals(PORTIONS);
            last |= header.equals(LAST);
        }
        if (portions) {
            skipPortions();
        } else {
            skip(length);
        }
        if (last) {
            open();
        }
        return status;
    }

    private void skipPortions() throws IOException {
        long length;
        do {
            length = Long.parseLong(line(), 16);
            skip(length);
            line();
        } while (length > 0);
    }

    /** Into one place: Java's own skipping reads pieces of two kilobytes into new ones. */
    private void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = answers.read(skipped, 0, (int) Math.min(left, skipped.length));
            if (read < 0) {
                throw new EOFException("The portal hung up");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = answers.read(); each != '\n'; each = answers.read()) {
            if (each < 0) {
                throw new EOFException("The portal hung up");
            }
            line.append((char) each);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
