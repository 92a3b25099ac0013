package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Target;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;

/**
 * A Lucene folder, open. Readers see commits and nothing else, so every state they see says which generation it is. One
 * thread writes; any number read.
 */
final class OpenIndex implements Target, Closeable {
    private static final double WRITE_BUFFER_MB = 32;

    /** How words weigh: k1 and b as chosen by the trials of decision 17. */
    private static final Similarity BM25 = new BM25Similarity(1.5f, 0.75f);

    private final Path path;
    private final Directory directory;
    private final SearcherManager searchers;
    private @Nullable IndexWriter writer;

    private OpenIndex(Path path, Directory directory, @Nullable IndexWriter writer) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(directory, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                return new CommitSearcher((DirectoryReader) reader);
            }
        });
    }

    /** A searcher that knows what its commit reflects, and ranks alike on all nodes. */
    private static final class CommitSearcher extends IndexSearcher implements LiveStatistics.Keeper {
        private final Cursor cursor;
        private final LiveStatistics statistics;

        CommitSearcher(DirectoryReader reader) throws IOException {
            super(reader);
            setSimilarity(BM25);
            cursor = Cursor.of(reader.getIndexCommit().getUserData());
            statistics = LiveStatistics.of(reader.leaves());
        }

        @Override
        public LiveStatistics statistics() {
            return statistics;
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            return statistics.of(term);
        }

        @Override
        public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
            return statistics.of(field);
        }
    }

    /**
     * Opens what was committed, to read; nothing is locked.
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
        config.setSimilarity(BM25);
        config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
        return new IndexWriter(directory, config);
    }

    Path path() {
        return path;
    }

    /** What the newest commit reflects. */
    Cursor cursor() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return cursor(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private static Cursor cursor(IndexSearcher searcher) {
        return ((CommitSearcher) searcher).cursor;
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException if it was closed meanwhile */
    Lease lease() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        return new Lease(searchers, searcher, cursor(searcher));
    }

    @Override
    public void put(List<Projection> projections) throws IOException {
        for (Projection each : projections) {
            Term key = new Term(Fields.KEY, each.key());
            if (each.document() == null) {
                writer().deleteDocuments(key);
            } else {
                writer().updateDocument(key, each.document());
            }
        }
    }

    @Override
    public void add(List<Projection> projections) throws IOException {
        for (Projection each : projections) {
            if (each.document() != null) {
                writer().addDocument(each.document());
            }
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
        writer().deleteDocuments(new Term(Fields.TYPE, type.name()));
        add(projections);
    }

    private IndexWriter writer() throws IOException {
        if (writer == null) {
            writer = writer(directory);
        }
        return writer;
    }

    /** Makes what was put durable and visible, together with what it reflects. */
    void commit(Cursor cursor) throws IOException {
        IndexWriter open = writer();
        open.setLiveCommitData(cursor.userData());
        open.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Forgets what was put since the last commit. */
    void rollback() throws IOException {
        if (writer != null) {
            IndexWriter open = writer;
            writer = null;
            open.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        rollback();
        searchers.close();
        directory.close();
    }
}
