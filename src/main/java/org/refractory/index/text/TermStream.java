package org.refractory.index.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands the terms of one text after the other to Lucene. */
final class TermStream extends TokenStream {
    /** Before the others, of which Lucene would make one that holds terms as well. */
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef bytes = new BytesRef();
    private AnalysedText text;
    private int next;

    TermStream(AnalysedText text) {
        this.text = text;
    }

    /** What is read from the next {@link #reset} on. */
    void read(AnalysedText text) {
        this.text = text;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        term.setBytesRef(bytes);
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        Terms terms = text.terms();
        if (next == terms.count()) {
            return false;
        }
        terms.read(next, bytes);
        offset.setOffset(terms.start(next), terms.end(next));
        step.setPositionIncrement(terms.isAtSamePosition(next) ? 0 : 1);
        next++;
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(text.length(), text.length());
    }
}
