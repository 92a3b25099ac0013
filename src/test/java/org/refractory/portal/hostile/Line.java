package org.refractory.portal.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that says whatever it likes, from any address of this machine. */
final class Line implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final Socket socket = new Socket();

    private Line() {}

    static Line from(String address, URI portal) throws IOException {
        Line line = new Line();
        try {
            line.socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
            line.socket.connect(new InetSocketAddress(portal.getHost(), portal.getPort()), PATIENCE_MS);
            line.socket.setSoTimeout(PATIENCE_MS);
            return line;
        } catch (IOException e) {
            line.socket.close();
            throw e;
        }
    }

    /** One request on a line of its own. */
    static Reply ask(String address, URI portal, String request) throws IOException {
        try (Line line = from(address, portal)) {
            line.say(request);
            return line.reply();
        }
    }

    /** The head of a request after which the portal closes. */
    static String head(String method, String target, String... headers) {
        return "%s %s HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n%s\r\n"
                .formatted(method, target, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    /** Whether it could be said: afterwards the other side may be gone. */
    boolean say(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** All that comes until the other side closes, in order or not. */
    Reply reply() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
        } catch (IOException e) {
            return Reply.of(answer.toString(StandardCharsets.UTF_8)); // a reset after the answer takes nothing from it
        }
        return Reply.of(answer.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
