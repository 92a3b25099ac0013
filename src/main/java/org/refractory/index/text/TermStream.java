package org.refractory.index.text;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one text as {@link Analysis#forRecords} gives them, for a text that stands in several fields or several times in
 * one: it is taken apart once, and can be read as often as wanted.
 */
public final class TermStream extends TokenStream {
    /** Before the others, of which Lucene would make one that holds terms as well. */
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private @Nullable List<Analysis.Term> terms;
    private int next;

    public TermStream(String text) {
        this.text = text;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        if (terms == null) {
            terms = Analysis.terms(text);
        }
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        List<Analysis.Term> all = terms;
        if (all == null || next == all.size()) {
            return false;
        }
        Analysis.Term now = all.get(next++);
        term.setBytesRef(now.form().bytes());
        offset.setOffset(now.start(), now.end());
        step.setPositionIncrement(now.samePosition() ? 0 : 1);
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(text.length(), text.length());
    }
}
