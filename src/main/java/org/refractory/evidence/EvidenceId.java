package org.refractory.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public number of a piece of evidence, written {@code E42}; never changed, never reused. */
@Schema(implementation = String.class, pattern = "^E[1-9][0-9]*$", examples = "E42")
public record EvidenceId(long number) {
    public EvidenceId {
        if (number < 1) {
            throw new IllegalArgumentException("Not an evidence number: %d".formatted(number));
        }
    }

    /** @throws IllegalArgumentException if the text is not {@code E} and a number; the message quotes it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceId parse(String text) {
        if (!text.matches("[Ee][1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not an evidence id such as E42: '%s'".formatted(text));
        }
        return new EvidenceId(Long.parseLong(text.substring(1)));
    }

    /** The name by which Jakarta REST looks for a parser; what is no number of ours becomes 404 there. */
    public static EvidenceId fromString(String text) {
        return parse(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return "E" + number;
    }
}
