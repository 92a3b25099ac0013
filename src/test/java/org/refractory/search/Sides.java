package org.refractory.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.refractory.index.Lease;
import org.refractory.index.PublicIndex;

/** The portal's search and plain Lucene on one state of one index. */
public final class Sides implements Closeable {
    private final Lease state;
    private final Snapshot portal;
    private final PlainSearch plain;

    public Sides(PublicIndex index) throws IOException {
        Preparations preparations = new Preparations();
        portal = new Search(index, preparations, new SimpleMeterRegistry()).at();
        state = index.acquire();
        plain = new PlainSearch(state, preparations.of(state));
    }

    public SearchResult portal(SearchRequest request) {
        return portal.run(request);
    }

    public PlainAnswer plain(SearchRequest request) {
        try {
            return plain.answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        portal.close();
        state.close();
    }
}
