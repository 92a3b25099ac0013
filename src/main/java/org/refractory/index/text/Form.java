package org.refractory.index.text;

import org.apache.lucene.util.BytesRef;

/**
 * A term of the index.
 *
 * @param bytes the text as UTF-8, which Lucene takes; shared, never changed
 */
record Form(String text, BytesRef bytes) {
    static Form of(String text) {
        return new Form(text, new BytesRef(text));
    }
}
