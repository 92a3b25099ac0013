package org.refractory.index.text;

import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * A text with its terms as {@link Analysis#forRecords} gives them, for a text that stands in several fields or several times in
 * one: it is taken apart once, when Lucene first asks for it, and can be read as often as wanted by one thread at a time.
 */
public final class AnalysedText {
    private final String text;
    private @Nullable Terms terms;

    public AnalysedText(String text) {
        this.text = text;
    }

    Terms terms() {
        Terms known = terms;
        if (known == null) {
            known = Terms.of(text);
            terms = known;
        }
        return known;
    }

    int length() {
        return text.length();
    }

    /** @param used a stream that is no longer read, which may be taken for this text */
    public TokenStream stream(@Nullable TokenStream used) {
        if (used instanceof TermStream stream) {
            stream.read(this);
            return stream;
        }
        return new TermStream(this);
    }
}
