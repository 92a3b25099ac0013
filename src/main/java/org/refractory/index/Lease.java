package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.IndexSearcher;

/** One unchanging state of an index, held until it is closed. */
public final class Lease implements Closeable {
    private final States states;
    private final States.State state;

    Lease(States states, States.State state) {
        this.states = states;
        this.state = state;
    }

    public IndexSearcher searcher() {
        return state;
    }

    public Cursor cursor() {
        return state.cursor();
    }

    /** The same object for states that have the same terms and pages. */
    public Object edition() {
        return state.edition();
    }

    @Override
    public void close() {
        try {
            states.release(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
