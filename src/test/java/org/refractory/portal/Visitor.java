package org.refractory.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Somebody at a portal's door, signed in or not; redirects are not followed.
 *
 * @param door asked before each request, so that a load balancer can send each elsewhere
 * @param cookie as the browser sends it, or empty
 */
public record Visitor(Supplier<URI> door, String cookie) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Files of many records are answered when the last of them is stored. */
    private static final Duration PATIENCE_WITH_STREAMS = Duration.ofMinutes(10);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public static Visitor at(URI address) {
        return new Visitor(() -> address, "");
    }

    /** The same person by another door. */
    public Visitor through(Supplier<URI> other) {
        return new Visitor(other, cookie);
    }

    /** The same door for whoever has the session that an answer opened. */
    public Visitor as(Answer signedIn) {
        return new Visitor(door, signedIn.header("set-cookie").replaceFirst(";.*", ""));
    }

    /** As a browser asks. */
    public Answer page(String path) {
        return ask(request(path).header("Accept", "text/html").GET());
    }

    /** As a program or a feed reader asks. */
    public Answer get(String path) {
        return ask(request(path).GET());
    }

    /** With headers of their own. */
    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::setHeader);
        return ask(request);
    }

    /** As a program writes. */
    public Answer send(String method, String path, Object body) {
        try {
            BodyPublisher json = BodyPublishers.ofString(JSON.writeValueAsString(body));
            return ask(request(path).header("Content-Type", "application/json").method(method, json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As a browser sends a form; of repeated fields the last counts. */
    public Answer submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends bytes as they are made. */
    public Answer stream(String path, String type, Supplier<InputStream> bytes) {
        return ask(request(path)
                .timeout(PATIENCE_WITH_STREAMS)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(bytes)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.get().resolve(path))
                .timeout(PATIENCE)
                .header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    public Answer ask(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Answer.LOST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.LOST;
        }
    }
}
