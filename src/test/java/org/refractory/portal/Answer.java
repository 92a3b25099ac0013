package org.refractory.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a portal answered, or that the connection broke before it did.
 *
 * @param status 0 where there was no answer: then what was asked may or may not have happened
 */
public record Answer(int status, String body, Function<String, Optional<String>> headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final Answer LOST = new Answer(0, "", _ -> Optional.empty());

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers()::firstValue);
    }

    public boolean isLost() {
        return status == 0;
    }

    /** A header, or the empty text. */
    public String header(String name) {
        return headers.apply(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }

    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("Expected %d, got %d: %s".formatted(wanted, status, body));
        }
        return this;
    }

    @Override
    public String toString() {
        return isLost() ? "no answer" : "%d %s".formatted(status, body);
    }
}
