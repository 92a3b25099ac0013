package org.refractory.index.projection;

import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of one record.
 *
 * @param key the record's public name
 * @param document null where this index holds nothing of it
 */
public record Projection(String key, @Nullable Document document) {
    static Projection absent(String key) {
        return new Projection(key, null);
    }
}
