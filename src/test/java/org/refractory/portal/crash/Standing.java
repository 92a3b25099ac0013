package org.refractory.portal.crash;

import com.fasterxml.jackson.databind.JsonNode;

/** How a piece of evidence stands, as far as no change may be lost of it. */
record Standing(String status, String statement) {
    static Standing of(JsonNode evidence) {
        return new Standing(
                evidence.path("status").textValue(), evidence.path("statement").textValue());
    }

    Standing saying(String other) {
        return new Standing(status, other);
    }

    Standing becoming(String other) {
        return new Standing(other, statement);
    }

    /**
     * A piece of evidence in the database.
     *
     * @param changes how many rows the log has about it
     */
    record Stored(Standing standing, int version, int changes) {}
}
