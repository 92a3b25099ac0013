package org.refractory.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public number of an article, written {@code A17}; never changed, never reused. */
@Schema(implementation = String.class, pattern = "^A[1-9][0-9]*$", examples = "A17")
public record ArticleId(long number) {
    public ArticleId {
        if (number < 1) {
            throw new IllegalArgumentException("Not an article number: %d".formatted(number));
        }
    }

    /** @throws IllegalArgumentException if the text is not {@code A} and a number; the message quotes it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ArticleId parse(String text) {
        if (!text.matches("[Aa][1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not an article id such as A17: '%s'".formatted(text));
        }
        return new ArticleId(Long.parseLong(text.substring(1)));
    }

    /** The name by which Jakarta REST looks for a parser; what is no number of ours becomes 404 there. */
    public static ArticleId fromString(String text) {
        return parse(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return "A" + number;
    }
}
