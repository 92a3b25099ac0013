package org.refractory.content.load;

import java.util.Map;

/**
 * What the database remembers of a piece of content.
 *
 * @param key the content's own name, such as {@code zaretsky2016/1}
 * @param subjectId the row it became
 * @param fingerprints for each field what content last wrote
 */
public record ContentRecord(String key, Kind kind, long subjectId, Map<String, String> fingerprints) {
    public enum Kind {
        SET,
        TERM,
        PAGE,
        ARTICLE,
        EVIDENCE
    }

    public ContentRecord {
        fingerprints = Map.copyOf(fingerprints);
    }
}
