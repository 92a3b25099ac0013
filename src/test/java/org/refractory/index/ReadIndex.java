package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The index that a portal left behind, open to be read and nothing else. */
public final class ReadIndex implements Closeable {
    private final OpenIndex open;
    private final PublicIndex index = new PublicIndex();

    /** @param folder of the public index, as a stopped portal left it */
    public ReadIndex(Path folder) throws IOException {
        open = OpenIndex.open(new IndexFolder(folder).current().orElseThrow());
        index.serve(open);
    }

    public PublicIndex index() {
        return index;
    }

    /** How many parts it is in. */
    public int segments() {
        try (Lease lease = index.acquire()) {
            return lease.searcher().getIndexReader().leaves().size();
        }
    }

    @Override
    public void close() throws IOException {
        index.serve(null);
        open.close();
    }
}
