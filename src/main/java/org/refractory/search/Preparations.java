package org.refractory.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.index.Lease;

/**
 * Keeps what was prepared for a state of the index as long as somebody reads that state, and the vocabularies as long as they
 * are the same: most changes are none of a term, and nobody waits for reading all terms after each.
 */
@Singleton
class Preparations {
    private final Wordings wordings = new Wordings(new ContentReader(ContentFiles.packed(), _ -> {}).words());
    private final Map<IndexReader.CacheKey, Prepared> prepared = new ConcurrentHashMap<>();
    private volatile @Nullable Newest newest;

    private record Newest(Object name, Edition edition) {}

    Prepared of(Lease state) {
        IndexReader.CacheHelper reader = state.searcher().getIndexReader().getReaderCacheHelper();
        return prepared.computeIfAbsent(reader.getKey(), _ -> {
            try {
                Prepared fresh = new Prepared(state.searcher(), edition(state));
                reader.addClosedListener(prepared::remove);
                return fresh;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Two may read the same edition at once; that costs time and nothing else. */
    private Edition edition(Lease state) throws IOException {
        Newest known = newest;
        if (known == null || !known.name().equals(state.edition())) {
            known = new Newest(state.edition(), new Edition(state.searcher(), wordings));
            newest = known;
        }
        return known.edition();
    }
}
