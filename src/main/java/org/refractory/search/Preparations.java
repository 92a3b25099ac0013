package org.refractory.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;

/** Keeps what was prepared for a state of the index as long as somebody reads that state. */
@Singleton
class Preparations {
    private final Wordings wordings = new Wordings(new ContentReader(ContentFiles.packed(), _ -> {}).words());
    private final Map<IndexReader.CacheKey, Prepared> prepared = new ConcurrentHashMap<>();

    Prepared of(IndexSearcher searcher) {
        IndexReader.CacheHelper state = searcher.getIndexReader().getReaderCacheHelper();
        return prepared.computeIfAbsent(state.getKey(), key -> {
            try {
                Prepared fresh = new Prepared(searcher, wordings);
                state.addClosedListener(prepared::remove);
                return fresh;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
