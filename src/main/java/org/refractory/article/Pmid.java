package org.refractory.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A PubMed identifier: 1 to 8 digits, no leading zero, as NLM prints it.
 *
 * @param value the digits, as text
 */
public record Pmid(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,7}");

    /** @throws IllegalArgumentException if the text is not such a number; the message quotes it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Pmid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a PubMed identifier: '%s'".formatted(value));
        }
    }
}
