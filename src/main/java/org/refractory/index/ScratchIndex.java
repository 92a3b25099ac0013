package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Projection;

/** An index in a folder of its own, filled by hand instead of from the log; each commit is one generation. */
public final class ScratchIndex implements Closeable {
    private final OpenIndex open;
    private final PublicIndex index = new PublicIndex();
    private long generation;

    /** @param folder empty */
    public ScratchIndex(Path folder) throws IOException {
        open = OpenIndex.create(folder, Fingerprint.current());
        index.serve(open);
    }

    /** As the portal reads it; before the first commit it is empty. */
    public PublicIndex index() {
        return index;
    }

    /** Each takes the place of what stood under its key. */
    public void put(List<Projection> projections) throws IOException {
        open.put(projections);
    }

    /** Like {@link #put}, where nothing can stand under the keys yet. */
    public void add(List<Projection> projections) throws IOException {
        open.add(projections);
    }

    /** Makes what was put visible. */
    public void commit(Instant at) throws IOException {
        generation++;
        open.commit(open.cursor().to(new ActivityTail.Mark(generation, at)));
    }

    /** Of all its files, in bytes. */
    public long size() throws IOException {
        try (Stream<Path> files = Files.list(open.path())) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    @Override
    public void close() throws IOException {
        index.serve(null);
        open.close();
    }
}
