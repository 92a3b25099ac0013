package org.refractory.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * An answer to a request that was written byte by byte, because every client would tidy it up first.
 *
 * @param status 0 where the connection was closed without a word
 * @param head its lines after the first
 */
record Raw(int status, List<String> head, String body) {
    private static final int PATIENCE_MS = 20_000;

    /** Sends one request of its own connection; a line is a header. */
    static Raw ask(URI home, String method, String target, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        request.append("Host: ").append(home.getAuthority()).append("\r\nConnection: close\r\n");
        Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
        return send(home, request.append("\r\n").toString());
    }

    /** Sends these characters, each as one byte, and reads until the other side closes. */
    static Raw send(URI home, String request) throws IOException {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return parse(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static Raw parse(String answer) {
        if (answer.isEmpty()) {
            return new Raw(0, List.of(), "");
        }
        int end = answer.indexOf("\r\n\r\n");
        List<String> lines = List.of(answer.substring(0, end).split("\r\n", -1));
        int status = Integer.parseInt(lines.getFirst().split(" ", -1)[1]);
        return new Raw(status, lines.subList(1, lines.size()), answer.substring(end + 4));
    }

    /** The values of a header, as often as it was sent. */
    List<String> all(String name) {
        return head.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    String location() {
        return all("Location").stream().findFirst().orElse("");
    }
}
