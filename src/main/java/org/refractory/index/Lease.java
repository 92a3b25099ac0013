package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** One unchanging state of an index, held until it is closed. */
public final class Lease implements Closeable {
    private final SearcherManager searchers;
    private final IndexSearcher searcher;
    private final Cursor cursor;

    Lease(SearcherManager searchers, IndexSearcher searcher, Cursor cursor) {
        this.searchers = searchers;
        this.searcher = searcher;
        this.cursor = cursor;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public Cursor cursor() {
        return cursor;
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
