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
    /** Whether it is a term or a page, which are named by what they are and a slug: few, seldom changed and read by every page. */
    public boolean isVocabulary() {
        return key.indexOf('/') >= 0;
    }

    static Projection absent(String key) {
        return new Projection(key, null);
    }
}
