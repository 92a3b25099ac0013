package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running portal as a reader's or a curator's browser sees it. */
final class Site implements AutoCloseable {
    /** The address that portals of these tests use in their links, wherever they listen. */
    static final String PUBLIC_URL = "http://portal.example";

    private static final Pattern LOCATION = Pattern.compile("<loc>" + PUBLIC_URL + "(/[^<]*)</loc>");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Site(int port) {
        this.port = port;
    }

    record Answer(int status, String tag, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    Answer get(String path) {
        return send(request(path));
    }

    /** What everybody can read: each address of the site's map with its feeds, and some searches with all faces. */
    Map<String, Answer> everything() {
        TreeSet<String> paths = LOCATION.matcher(get("/sitemap.xml").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).hasSizeGreaterThan(100);
        List.copyOf(paths).stream()
                .filter(path -> path.matches("/(mechanisms|cancers|therapies|biomarkers)/.+"))
                .forEach(path -> Stream.of(".rss", ".atom", ".json").forEach(ending -> paths.add(path + ending)));
        for (String query :
                new String[] {"q=jak1", "q=resistance+tumor", "kind=articles&q=cells", "level=B&sort=newest"}) {
            Stream.of("", ".rss", ".atom", ".json")
                    .forEach(ending -> paths.add("/search%s?%s".formatted(ending, query)));
            paths.add("/api/v1/search?" + query);
        }
        Stream.of("rss", "atom", "json").forEach(ending -> paths.add("/latest." + ending));
        paths.add("/sitemap.xml");
        Map<String, Answer> answers = new TreeMap<>();
        paths.forEach(path -> answers.put(path, get(path)));
        return answers;
    }

    /** Opens a link of an invitation and comes in by it; the answer is the cookie of a session. */
    String join(String link, Map<String, String> typed) {
        return enter(URI.create(link).getPath(), typed);
    }

    String signIn(String email, String password) {
        return enter("/desk/sign-in", Map.of("email", email, "password", password, "next", "/desk"));
    }

    private String enter(String path, Map<String, String> typed) {
        String form = typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = answer(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** A signed-in person's request. */
    Answer asks(String cookie, String method, String path, Object body) {
        try {
            return send(request(path)
                    .header("Cookie", cookie)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(30))
                .header("Sec-Fetch-Site", "same-origin");
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request);
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
