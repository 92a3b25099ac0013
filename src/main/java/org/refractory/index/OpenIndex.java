package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Target;
import org.refractory.index.text.Analysis;

/**
 * A Lucene folder, open. What was put is shown a batch or several at a time, so every state that readers see says which
 * generation it is; it is kept on disk a little later. A crash takes the index back to what was kept, and the log brings it
 * forward again. One thread writes, with helpers of its own (see {@link Hands}); any number read.
 */
final class OpenIndex implements Target, Closeable {
    private static final double WRITE_BUFFER_MB = 32;

    /** What is less is written before another thread has begun. */
    private static final long WORTH_WRITING_TOGETHER = 2 << 20;

    private final Path path;
    private final Directory directory;
    private final States states;
    private @Nullable IndexWriter writer;

    /** What the writer holds, what of it readers see, and what of it survives a crash. */
    private volatile Cursor taken;

    private volatile Cursor shown;
    private volatile Cursor kept;

    /** When a writer first held what readers did not see. */
    private long hiddenSince;

    /** Of the terms and pages that the writer holds; another object once they may have become others. */
    private Object edition = new Object();

    private OpenIndex(Path path, Directory directory, @Nullable IndexWriter writer) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        states = States.of(directory);
        taken = served();
        shown = taken;
        kept = taken;
    }

    /**
     * Opens what was kept, to read; nothing is locked.
     *
     * @throws IOException if there is no commit or it cannot be read
     * @throws IllegalArgumentException if it is not one of ours
     */
    static OpenIndex open(Path path) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            return new OpenIndex(path, directory, null);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** An empty index that reflects the start of the log. */
    static OpenIndex create(Path path, String fingerprint) throws IOException {
        Directory directory = FSDirectory.open(path);
        IndexWriter writer = writer(directory);
        writer.setLiveCommitData(new Cursor(ActivityTail.Mark.START, fingerprint).userData());
        writer.commit();
        return new OpenIndex(path, directory, writer);
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Analysis.forRecords());
        config.setCommitOnClose(false);
        config.setSimilarity(States.BM25);
        config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
        config.setMaxFullFlushMergeWaitMillis(0); // half a second otherwise, in which nothing new is shown
        return new IndexWriter(directory, config);
    }

    Path path() {
        return path;
    }

    /** Where the writer stands in the log: what is put next comes after it. */
    Cursor cursor() {
        return taken;
    }

    /** What readers see. */
    Cursor shown() {
        return shown;
    }

    private Cursor served() throws IOException {
        try (Lease lease = lease()) {
            return lease.cursor();
        }
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException if it was closed meanwhile */
    Lease lease() throws IOException {
        return new Lease(states, states.acquire());
    }

    @Override
    public void put(List<Projection> projections) throws IOException {
        renewEdition(projections);
        IndexWriter open = writer();
        Hands.each(projections, each -> {
            Term key = new Term(Fields.KEY, each.key());
            if (each.document() == null) {
                open.deleteDocuments(key);
            } else {
                open.updateDocument(key, each.document());
            }
        });
    }

    @Override
    public void add(List<Projection> projections) throws IOException {
        renewEdition(projections);
        IndexWriter open = writer();
        Hands.each(projections, each -> {
            if (each.document() != null) {
                open.addDocument(each.document());
            }
        });
    }

    private void renewEdition(List<Projection> projections) {
        if (projections.stream().anyMatch(Projection::isVocabulary)) {
            edition = new Object();
        }
    }

    @Override
    public void contradictions(Collection<String> evidence, List<Projection> pairs) throws IOException {
        for (String key : evidence) {
            writer().deleteDocuments(new Term(Fields.OF, key));
        }
        put(pairs);
    }

    @Override
    public void replaceAll(Fields.Type type, List<Projection> projections) throws IOException {
        edition = new Object();
        writer().deleteDocuments(new Term(Fields.TYPE, type.name()));
        add(projections);
    }

    private IndexWriter writer() throws IOException {
        if (writer == null) {
            writer = writer(directory);
        }
        return writer;
    }

    /** Takes note of what that which was put reflects; readers see it later. */
    void hold(Cursor cursor) throws IOException {
        writer().setLiveCommitData(cursor.userData());
        if (isShown()) {
            hiddenSince = System.nanoTime();
        }
        taken = cursor;
    }

    /** Serves what was put, together with what it reflects. */
    void show(Cursor cursor) throws IOException {
        hold(cursor);
        show();
    }

    /**
     * Serves what is held. After a {@link #rollback} what was served stays until the writer has caught up with it: nobody is
     * taken back.
     */
    void show() throws IOException {
        if (isBehind(served())) {
            return;
        }
        try {
            write();
            states.show(writer(), taken, edition);
        } finally {
            shown = served();
        }
    }

    private boolean isBehind(Cursor other) {
        return taken.generation().position() < other.generation().position();
    }

    /** Whether readers see all that the writer holds. */
    boolean isShown() {
        return shown.equals(taken) || isBehind(shown);
    }

    /** Whether readers have waited so long for what the writer holds. */
    boolean isHidden(Duration time) {
        return !isShown() && System.nanoTime() - hiddenSince >= time.toNanos();
    }

    boolean isKept() {
        return taken.equals(kept);
    }

    /** Makes what is held durable, shows it, and lets go of files that merging has replaced. */
    void keep() throws IOException {
        Cursor now = taken;
        write();
        writer().commit();
        kept = now;
        show();
    }

    /** Writes the segments that are still in memory, several at once where it can; Lucene would write one after the other. */
    private void write() throws IOException {
        IndexWriter open = writer();
        if (open.ramBytesUsed() >= WORTH_WRITING_TOGETHER) {
            Hands.all(() -> {
                boolean more = true;
                while (more) {
                    more = open.flushNextBuffer();
                }
            });
        }
    }

    /** Shows and keeps. */
    void commit(Cursor cursor) throws IOException {
        show(cursor);
        keep();
    }

    /** Forgets what was put since it was last kept; readers go on with what they see. */
    void rollback() throws IOException {
        taken = kept;
        edition = new Object();
        if (writer != null) {
            IndexWriter open = writer;
            writer = null;
            open.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        rollback();
        states.close();
        directory.close();
    }
}
